/** Head and shoulders of each man; a step is narrower than a man, so that neighbours overlap. */
const STEP = 22;
const MEN = ["sun", "paper", "earth", "leaf", "sun", "paper", "leaf", "earth"] as const;

/** The picture of the house: men side by side, each with something in common with the next. */
export function Brothers() {
  const width = STEP * (MEN.length - 1) + 30;
  return (
    <svg className="brothers" viewBox={`0 0 ${width} 43`} aria-hidden="true" focusable="false">
      {MEN.map((colour, position) => (
        <g
          key={position}
          className={`brothers-${colour}`}
          transform={`translate(${STEP * position} 0)`}
        >
          <circle cx="15" cy="8" r="6.5" />
          <path d="M0 17.5H30L15 43z" />
        </g>
      ))}
      {MEN.slice(1).map((_, position) => (
        <path
          key={position}
          className="brothers-shared"
          d={`M${STEP * (position + 1)} 17.5h${30 - STEP}l-${(30 - STEP) / 2} 6.8z`}
        />
      ))}
    </svg>
  );
}
