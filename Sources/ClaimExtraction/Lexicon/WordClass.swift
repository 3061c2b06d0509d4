/// What a word can be in the grammar of a sentence, before its neighbours have a say.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let determiner = WordClass(rawValue: 1 << 0)
  static let preposition = WordClass(rawValue: 1 << 1)
  /// "and", "or".
  static let conjunction = WordClass(rawValue: 1 << 2)
  /// "because", "while", "if": opens a clause of its own.
  static let subordinator = WordClass(rawValue: 1 << 3)
  /// "which", "that", "who".
  static let relative = WordClass(rawValue: 1 << 4)
  /// "it", "they", "we", "you": can be a subject.
  static let pronoun = WordClass(rawValue: 1 << 5)
  static let possessive = WordClass(rawValue: 1 << 6)
  static let be = WordClass(rawValue: 1 << 7)
  static let have = WordClass(rawValue: 1 << 8)
  static let auxiliaryDo = WordClass(rawValue: 1 << 9)
  static let modal = WordClass(rawValue: 1 << 10)
  static let negator = WordClass(rawValue: 1 << 11)
  static let adverb = WordClass(rawValue: 1 << 12)
  static let to = WordClass(rawValue: 1 << 13)
  /// "this", "it", "they", "these": points back to something named before.
  static let anaphor = WordClass(rawValue: 1 << 14)
  static let firstPerson = WordClass(rawValue: 1 << 15)
  static let secondPerson = WordClass(rawValue: 1 << 16)
  static let question = WordClass(rawValue: 1 << 17)
  /// "but", "yet": what follows is set against what went before.
  static let contrast = WordClass(rawValue: 1 << 18)
  static let clitic = WordClass(rawValue: 1 << 19)
  /// "more", "less", "better", "fewer".
  static let comparative = WordClass(rawValue: 1 << 20)
  /// Everyday verbs that are no effects, so that a clause's verb is seen: "plays", "shows", "costs".
  static let plainVerb = WordClass(rawValue: 1 << 21)

  /// "allow", "enable": what follows is done by somebody else.
  static let causative = WordClass(rawValue: 1 << 22)
  /// Words that the reader asks for by name and that are in no other class.
  static let named = WordClass(rawValue: 1 << 23)

  /// "up", "off", "back": belongs to a verb and can stand behind the object.
  static let particle = WordClass(rawValue: 1 << 24)

  static let auxiliary: WordClass = [.be, .have, .auxiliaryDo, .modal]
}

/// The closed classes of English.
enum FunctionWords {
  static let classes: [(WordClass, String)] = [
    (
      .determiner,
      """
      the a an this that these those any some each every all both no another several many most such \
      much few either neither whatever enough
      """
    ),
    (.possessive, "my your our his her its their whose 's"),
    (
      .preposition,
      """
      of in on at by for with from into onto through throughout during after before between within \
      without against about as like among amongst across over under around via per including toward \
      towards than despite following inside outside upon near behind beyond alongside unlike besides
      """
    ),
    (.to, "to"),
    (.conjunction, "and or nor plus & /"),
    (.contrast, "but yet however although though whereas"),
    (
      .subordinator,
      """
      because although though while whereas if unless when whenever since as until whether once so \
      thereby thus hence where
      """
    ),
    (.relative, "which who whom whose that where"),
    (
      .pronoun,
      "i you he she it we they this these those one everyone anyone nobody someone nothing"
    ),
    (.anaphor, "it they this these those them its their such he she"),
    (.firstPerson, "i we me us my our mine ours myself ourselves 've 'm"),
    (.secondPerson, "you your yours yourself"),
    (.be, "is are was were be been being am 's 're 'm isn't aren't wasn't weren't"),
    (.have, "have has had having 've haven't hasn't hadn't"),
    (.auxiliaryDo, "do does did don't doesn't didn't"),
    (
      .modal,
      """
      may might could can will shall should would must cannot can't won't wouldn't couldn't shouldn't \
      'll 'd
      """
    ),
    (
      .negator,
      """
      not never no neither nor none nobody nothing cannot can't won't wouldn't couldn't shouldn't \
      isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't without
      """
    ),
    (
      .adverb,
      """
      also often always sometimes usually again even still just very too quite rather almost already \
      soon now then thus here there only well back far fast away together twice once ever so yet \
      further likewise instead perhaps maybe altogether overall first next markedly notably largely \
      mostly mainly partly directly indirectly independently positively negatively inversely strongly \
      weakly closely moderately slightly rapidly quickly slowly steadily gradually sharply modestly \
      marginally substantially significantly considerably appreciably greatly highly severely robustly \
      consistently similarly equally differently separately jointly linearly subsequently recently \
      previously currently finally especially particularly generally commonly frequently rarely \
      typically effectively successfully safely adversely favorably favourably progressively \
      statistically meaningfully potentially virtually nearly approximately roughly \
      surprisingly interestingly importantly clearly simply merely solely primarily specifically \
      relatively comparably additionally concomitantly simultaneously readily feasibly causally
      """
    ),
    (.question, "what why how who when where which whose whom"),
    (
      .causative,
      """
      allow allows allowed allowing enable enables enabled enabling let lets letting helps help \
      helped helping gets get getting
      """
    ),
    (
      .named,
      """
      diet diets lifestyle lifestyles life habit habits activity activities hours routine routines \
      food foods meal meals eating choices saline distance environment relationship relationships volunteers \
      controls subjects schedule driving duties \
      applied respond suited arms article booklet branch bring factsheet field groups guide guideline leaflet page \
      section specialty people person persons women men known same part merely simply absolutely address ahead \
      arrives badly barely born builds built buy cause causes center centre certainly checkout \
      class classes clients clinic clinicians clinics club coax coaxes command commands conditions \
      continue continues convince convinces crafted created customers deep definitely department \
      designed desk direct directs engineered financing folks followed follows force forces \
      formulated going grew grow grows guests hardly hear home hundreds imperfectly incompletely \
      indeed indications installments instalments instruct instructs insurance kicks last lasted \
      lasts members notice noticed nudge nudges order ordering orders owners patients peaks \
      persuade persuades poorly prices program programmed programs refund relief remind reminds \
      right scarcely school seldom service services sets shipping shop specialist specialists \
      staff straight surgeon surgeons swear swears teach teaches team telling ten thousands train \
      trains treat treated treating treats trick tricks turned turns unit urge urges users ward \
      watch watched watches wing yep yes \
      two three four five six seven eight nine
      """
    ),
    (.clitic, "'s 'll 're 've 'd 'm"),
    (.particle, "up down off out away back apart together"),
    (
      .comparative,
      "more less better fewer greater worse higher lower faster stronger smaller larger weaker"
    ),
    (
      .plainVerb,
      """
      plays play played shows show showed showing says say said costs cost takes take took taken makes \
      make made gets get got gives give gave given goes go went gone comes come came needs need needed \
      means mean meant involves involve involved includes include included contains contain contained \
      uses use used using requires require required remains remain remained becomes become became \
      seems seem seemed appears appear appeared believes believe believed thinks think thought knows \
      know knew known asks ask asked tells tell told calls call called finds find found reports report \
      reported suggests suggest suggested looks look looked feels feel felt works work worked wants \
      want wanted tries try tried keeps keep kept lets let holds hold held covers cover covered sees \
      see saw seen exists exist existed depends depend depended begins begin began starts start started \
      acts act acted breaks break broke ages age aged raises raise raised leads lead led occurs occur \
      occurred happens happen happened lies lie lay stands stand stood belongs receives receive received \
      offers offer offered provides provide provided brings bring brought recommend recommends \
      recommended consider considers considered measure measures measured compare compares compared \
      exhibit exhibits exhibited demonstrate demonstrates demonstrated experience experienced reveal \
      reveals revealed observe observed achieve achieves achieved reach reaches reached display \
      displays displayed present presented indicate indicates indicated confirm confirms confirmed \
      describe describes described identify identifies identified detect detects detected
      """
    ),
  ]
}
