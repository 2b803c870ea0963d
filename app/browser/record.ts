/**
 * A button that records into the file field beside it, at most so many seconds, with a player to hear
 * it before it is sent. Nothing leaves the phone until the form is sent. Where the browser cannot
 * record, the file field stays as it is: a phone opens its own recorder from it.
 */
export function enhance(box: HTMLElement) {
  const input = box.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input || !navigator.mediaDevices?.getUserMedia || !("MediaRecorder" in window)) return;
  const {
    record,
    recordStart = "",
    recordStop = "",
    recordAgain = "",
    recordNo = "",
  } = box.dataset;
  const most = Number(record) * 1000;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = recordStart;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const player = document.createElement("audio");
  player.controls = true;
  player.hidden = true;
  input.after(button, said, player);
  input.classList.add("sr-only");
  input.tabIndex = -1;

  let recorder: MediaRecorder | null = null;
  button.addEventListener("click", async () => {
    if (recorder) return recorder.stop();
    recorder = await begin().catch(() => null);
    if (!recorder) {
      said.textContent = recordNo;
      input.classList.remove("sr-only");
      input.tabIndex = 0;
      return;
    }
    said.textContent = "";
    button.textContent = recordStop;
    const timer = setTimeout(() => recorder?.stop(), most);
    const pieces: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    recorder.addEventListener("stop", () => {
      clearTimeout(timer);
      for (const track of recorder?.stream.getTracks() ?? []) track.stop();
      put(new Blob(pieces, { type: recorder?.mimeType ?? "" }));
      recorder = null;
    });
    recorder.start();
  });

  function put(recording: Blob) {
    const files = new DataTransfer();
    files.items.add(new File([recording], "voice", { type: recording.type }));
    if (input) input.files = files.files;
    URL.revokeObjectURL(player.src);
    player.src = URL.createObjectURL(recording);
    player.hidden = false;
    button.textContent = recordAgain;
  }
}

async function begin() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  return new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
}
