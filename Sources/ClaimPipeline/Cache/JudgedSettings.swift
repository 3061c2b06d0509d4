import ClaimModel

extension Configuration {
  /// All settings that the report on a file depends on, in one text that is equal for equal ones.
  ///
  /// What else there is decides which files are read and how they are told of, not what is found.
  package var judgement: String {
    let rules = rules.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.name)" }
    let allowances = allowances.map { allowance -> [String?] in
      // Its paths have held for the file, or it would not be here.
      [allowance.words, allowance.reason, allowance.owner, allowance.until?.description]
        + allowance.rules
    }
    // An array describes its texts quoted and escaped, so that no two lists read the same.
    return "\([market.rawValue, productStatus.rawValue, asOf.description])\([encoding])\(rules)"
      + "\(allowances)"
  }
}
