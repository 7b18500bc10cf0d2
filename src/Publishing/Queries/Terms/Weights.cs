namespace Publishing.Queries.Terms;

/// <summary>How much each way of answering a query weighs, in any engine.</summary>
internal static class Weights
{
    public const float TitleBoost = 2, ItemBoost = 4, PartsBoost = 0.35f, PlainBoost = 0.3f, NearBoost = 0.5f, ReadingsBoost = 0.3f, SkeletonBoost = 0.15f;

    /// <summary>Of the form that was asked for, beside any other; of the other gender; of words that an unknown one begins.</summary>
    public const float ExactBoost = 0.5f, GenderBoost = 0.5f, BegunBoost = 0.3f;

    /// <summary>Of other words for what is asked, of a compound said in several words, and of umlauts where a beginning was typed without.</summary>
    public const float SynonymBoost = 0.35f, SplitBoost = 0.15f, LooseBoost = 0.5f;

    /// <summary>What stands in tables and objects for machines comes behind all that was written to be read: the best of it weighs less than the least.</summary>
    public const float DataFactor = 1e-6f;

    /// <summary>So many words may stand between the parts of a compound: "Konzept für den Radverkehr".</summary>
    public const int SplitSlop = 6;

    /// <summary>What fields beside the best one add.</summary>
    public const float Tie = 0.1f;

    /// <summary>So many words may stand between near ones.</summary>
    public const int NearSlop = 8;

    public const int NearMost = 6;

    /// <summary>A section of the law as it is asked for, and of a law whose state only one side names; above any sum of word scores of its sign and figure.</summary>
    public const float SectionTier = 200, SectionOfSomeState = 100;

    // Far above any sum of word scores: a paper's own documents come before whatever names it.
    public const float OwnPaperTier = 4_000, OwnTier = 3_000, ConsultsTier = 2_000, MentionsTier = 1_000, CandidatesTier = 500;
}
