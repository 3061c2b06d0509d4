/// What a cue does: change how a claim is asserted, or give a rule something to look at.
public enum Role: String, Hashable, Sendable, CaseIterable {
  // How a claim is asserted
  /// "may", "might", "could": the benefit is possible.
  case hedge
  /// "probably", "is likely to": the benefit is probable.
  case probability
  /// "is being studied", "it is not known whether": the benefit is a question.
  case investigational
  /// "can", "is able to": ability, read as a positive.
  case ability
  /// "will", "is going to".
  case future
  /// "help", "work to": lifts nothing, lowers nothing.
  case support
  /// "significantly", "dramatically".
  case booster
  /// "guaranteed", "completely": above every ceiling.
  case absolute
  /// "potential", "promising": read as positives, never above hedged.
  case promise
  case negation
  /// "according to", "the authors report".
  case attribution
  /// "beware", "was fined", "myth": what is reported is not what the writer holds.
  case disavowal
  /// "if", "in case of".
  case condition
  /// "is linked to", "is associated with".
  case association
  /// "on average", "modest", "for up to six months": limits what is said.
  case limitation

  // What a text speaks of, whether the ontology knows its words or not
  /// "increase", "prevent": causal with agent and patient, an observation without.
  case change
  /// "leads to", "effect of", "effective in": speaks of cause by itself.
  case causation
  /// "improvement in", "fewer symptoms": a change without what brought it about.
  case outcome
  /// "relief", "protection": a good by name, a relation only where something provides it.
  case gain
  /// "impact", "trigger": can name a change as well as assert it.
  case naming
  /// "provides", "yields": what acts on something by the noun that follows, "provides relief".
  case provision
  /// "is associated with", "predictor of", "risk factor".
  case correlation
  /// "higher in", "more common among", "compared with": groups set side by side.
  case comparison
  /// "may", "could", "is thought to": cause as a possibility.
  case possibility
  /// "shown to", "able to", "helps": what follows "to" is asserted.
  case assertion
  /// "should", "is recommended": what ought to be done.
  case recommendation
  /// "whether", "to evaluate", "further studies are needed": a question, a method or an aim.
  case inquiry
  /// "our findings", "this study": as a subject, the text tells of itself.
  case discourse
  /// "more than 300", "case-control": words that only look like one of these.
  case unrelated

  // What a rule listens for
  /// "you will be pain-free or your money back".
  case guarantee
  /// "best", "leading", "breakthrough".
  case superlative
  /// "everyone", "every patient", "any age".
  case universal
  /// "instantly", "in days".
  case speed
  /// "permanent", "for good".
  case permanence
  /// "safe", "risk-free", "no side effects".
  case safety
  /// "natural", "your own cells": safety by nature.
  case naturalness
  /// "FDA", "the European Medicines Agency".
  case regulator
  /// "approved", "registered", "compliant".
  case status
  /// "exempt", "needs no approval": a status that does without one.
  case exemption
  /// "beside the point", "a formality", "small print": what is waved away.
  case dismissal
  /// "has not been approved", "investigational": the status, said.
  case statusDisclosure = "status-disclosure"
  /// "clinically proven", "backed by trials".
  case establishment
  /// "better than", "instead of", "as good as".
  case comparative
  /// A result as a figure: "97 out of 100", "by 60 %".
  case number
  /// "in a week", "after one session": a time that is no speed by itself.
  case time
  /// "before and after", "five stars", "my knee".
  case testimonial
  /// "today only", "places are limited", "voucher".
  case urgency
  /// "cancel your surgery", "throw out the pills".
  case discouragement
  /// Surgery, drugs and doctors: what other care is called.
  case otherCare = "other-care"
  /// "from teenagers to grandparents", "mild to severe".
  case population
  /// "side effects", "infection", "bruising".
  case risk
  /// "pilot", "case series", "chart review": evidence that carries little.
  case weakEvidence = "weak-evidence"
  /// "trial", "study", "review": evidence by name.
  case evidence
  /// "in the laboratory", "in mice".
  case laboratory
  /// "packed with", "rich in": what a product contains, as an argument.
  case ingredient
  /// "so", "which means": a conclusion from a mechanism or a likeness.
  case inference
  /// "thousands of patients", "experts agree", "science".
  case popularity
  /// "superseded", "the 2006 pilot".
  case staleness
  /// "standard of care", "routine", "no longer experimental".
  case routine
  /// A reference: "[3]", "(Smith et al., 2021)", a DOI.
  case citation
  /// Opening hours, prices, forms, travel.
  case logistics
}

extension Role {
  /// The roles that only the grade of a text is read from; they are no mentions for other readers.
  public static let grading: Set<Role> = [
    .change, .causation, .outcome, .gain, .naming, .provision, .correlation, .comparison,
    .possibility, .assertion,
    .recommendation, .inquiry, .discourse, .unrelated,
  ]
}
