/** What every browser plays comes first; Chromium without AAC and Firefox record the second. */
const KINDS = ["audio/mp4;codecs=mp4a.40.2", "audio/webm;codecs=opus"];
const BITS_PER_SECOND = 32_000;
const SECOND_MS = 1000;

/**
 * A button that records into the file field beside it, at most so many seconds, with a player to hear
 * it before it is sent and a button to take it away. Nothing leaves the phone until the form is sent; who sends it while he still
 * speaks sends what he has said. Where the browser cannot record, the file field stays as it is: a phone
 * opens its own recorder from it.
 */
export function enhance(box: HTMLElement) {
  const input = box.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input || !navigator.mediaDevices?.getUserMedia || !("MediaRecorder" in window)) return;
  const {
    recordStart = "",
    recordStop = "",
    recordAgain = "",
    recordNo = "",
    recordFirst = "",
    recordDrop = "",
    recordLong = "",
  } = box.dataset;
  const most = Number(box.dataset.record);
  const bytesMost = Number(box.dataset.recordBytes);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = recordStart;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const player = document.createElement("audio");
  player.controls = true;
  player.hidden = true;
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "button button-quiet";
  drop.textContent = recordDrop;
  input.after(button, said, player);
  input.classList.add("sr-only");
  input.tabIndex = -1;

  let recorder: MediaRecorder | null = null;
  let isAsking = false;
  button.addEventListener("click", async () => {
    if (recorder) return recorder.stop();
    if (isAsking) return;
    isAsking = true;
    recorder = await begin().catch(() => null);
    isAsking = false;
    if (!recorder) {
      said.textContent = recordNo;
      input.classList.remove("sr-only");
      input.tabIndex = 0;
      return;
    }
    said.textContent = "";
    drop.remove();
    const stopCounting = countDown();
    const pieces: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    recorder.addEventListener("stop", () => {
      stopCounting();
      for (const track of recorder?.stream.getTracks() ?? []) track.stop();
      put(new Blob(pieces, { type: recorder?.mimeType ?? "" }));
      recorder = null;
    });
    recorder.start();
  });

  /** How long he may still speak, for the eye alone; nobody is read a clock aloud. */
  function countDown() {
    const clock = document.createElement("span");
    clock.setAttribute("aria-hidden", "true");
    clock.className = "tabular-nums";
    let left = most;
    const show = () => {
      clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    };
    show();
    button.replaceChildren(recordStop, clock);
    const ticking = setInterval(() => {
      left -= 1;
      show();
      if (left <= 0) recorder?.stop();
    }, SECOND_MS);
    return () => clearInterval(ticking);
  }

  function put(recording: Blob) {
    const files = new DataTransfer();
    files.items.add(new File([recording], "voice", { type: recording.type }));
    if (input) input.files = files.files;
    URL.revokeObjectURL(player.src);
    player.src = URL.createObjectURL(recording);
    player.hidden = false;
    player.after(drop);
    button.textContent = recordAgain;
  }

  drop.addEventListener("click", () => {
    if (input) input.value = "";
    player.pause();
    player.hidden = true;
    drop.remove();
    said.textContent = "";
    button.textContent = recordStart;
    button.focus();
  });

  // No page can choose a file again: what is missing beside it, or too long, is said before it is sent.
  const form = input.form;
  form?.addEventListener(
    "submit",
    (event) => {
      const isMissing = ["face", "callMe"].every((name) => !new FormData(form).has(name));
      const isLong = (input.files?.[0]?.size ?? 0) > bytesMost;
      const keep = recorder !== null || isLong || (isMissing && input.files?.length);
      if (!keep) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isMissing) {
        said.textContent = recordFirst;
        askFor(form.querySelector<HTMLInputElement>("[name=face]"), recordFirst);
      } else if (isLong && !recorder) {
        said.textContent = recordLong;
        button.focus();
      } else {
        recorder?.addEventListener("stop", () => form.requestSubmit(event.submitter));
      }
      recorder?.stop();
    },
    { capture: true },
  );
}

/** Leads to a field and says beside it what is missing. */
function askFor(field: HTMLInputElement | null, what: string) {
  field?.setCustomValidity(what);
  field?.reportValidity();
  field?.setCustomValidity("");
}

async function begin() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  return new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType && { mimeType }),
  });
}
