import ClaimModel

/// Gathers the runs of an offset map, character by character.
struct OffsetMapBuilder {
  private var runs: [OffsetMap.Run] = []
  private var textEnd = 0
  private var sourceEnd = 0
  private var textWidth = 0
  private var sourceWidth = 0

  /// Notes that the next characters, `count` of them, have these widths, and where they start.
  mutating func append(
    textStart: Int,
    textWidth: Int,
    sourceStart: Int,
    sourceWidth: Int,
    count: Int = 1
  ) {
    let continues =
      textWidth == self.textWidth && sourceWidth == self.sourceWidth && textStart == textEnd
      && sourceStart == sourceEnd
    if !continues {
      runs.append(
        OffsetMap.Run(
          textStart: textStart,
          sourceStart: sourceStart,
          textWidth: textWidth,
          sourceWidth: sourceWidth
        )
      )
      self.textWidth = textWidth
      self.sourceWidth = sourceWidth
    }
    textEnd = textStart + textWidth * count
    sourceEnd = sourceStart + sourceWidth * count
  }

  /// Returns the map; the end of the text leads to the end of the file.
  mutating func finish() -> OffsetMap {
    runs.append(
      OffsetMap.Run(textStart: textEnd, sourceStart: sourceEnd, textWidth: 1, sourceWidth: 1)
    )
    return OffsetMap(runs: runs)
  }
}
