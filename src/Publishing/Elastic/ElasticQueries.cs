using System.Text.Json.Nodes;
using Publishing.Documents;
using Publishing.Elastic.Writing;
using Publishing.German;
using Publishing.German.Inflection;
using Publishing.Index.Keys;
using Publishing.Queries;
using Publishing.Queries.Terms;
using static Publishing.Elastic.Dsl;
using static Publishing.Queries.Terms.Weights;

namespace Publishing.Elastic;

/// <summary>Says in Elasticsearch's terms what a query means; the same as for Lucene, clause by clause.</summary>
internal static class ElasticQueries
{
    private static readonly (string Field, float Boost)[] KeyFields =
        [(ElasticFields.Item, ItemBoost), (ElasticFields.Title, TitleBoost), (ElasticFields.Text, 1)];

    private static readonly (string Field, float Boost)[] ExactFields =
        [(ElasticFields.ItemExact, ItemBoost), (ElasticFields.TitleExact, TitleBoost), (ElasticFields.TextExact, 1)];

    private static readonly (string Field, float Tier)[] Named =
    [
        (ElasticFields.Consults, ConsultsTier), (ElasticFields.Mentions, MentionsTier), (ElasticFields.Candidates, CandidatesTier),
    ];

    /// <summary>A whole query.</summary>
    public static JsonObject Of(QueryNode node) => Demoting(Part(node), Term(ElasticFields.Data, "1"), DataFactor);

    private static JsonObject Part(QueryNode node) => node switch
    {
        EverythingNode => Everything(),
        WordNode word => Word(word),
        SynonymNode synonym => Synonym(synonym),
        PhraseNode phrase => Phrase(WordForms.OfText(phrase.Text), phrase.Exact),
        PrefixNode prefix => Prefix(prefix.Text),
        NumberNode number => Number(number),
        SectionNode section => Section(section),
        FieldNode field => Constant(Field(field), 0),
        AllNode all => All(all.Parts),
        AnyNode any => Bool(should: any.Parts.Select(Part)),
        // Elasticsearch takes no query nested deeper than 30; a chain of NOT could be.
        NotNode { Part: NotNode twice } => Constant(Part(twice.Part), 1),
        NotNode not => All([not]),
        _ => Nothing(),
    };

    private static JsonObject All(IReadOnlyList<QueryNode> parts)
    {
        var must = parts.Where(part => part is not NotNode).Select(Part).ToList();
        if (must.Count == 0) must.Add(Everything());
        // What is excluded is the word itself: not the compounds that it is part of.
        var not = parts.OfType<NotNode>().Select(part => part.Part is WordNode word ? Best(Keys(WordForms.Of(word.Text)), Tie) : Part(part.Part));
        return Bool(must, Near(parts), not);
    }

    /// <summary>Asked words that stand close together weigh more.</summary>
    private static JsonObject[] Near(IReadOnlyList<QueryNode> parts)
    {
        var words = QueryWords.Of(parts).Select(word => WordForms.Of(word.Text).Keys[0]).ToArray();
        return words.Length is < 2 or > NearMost ? [] : [MatchPhrase(ElasticFields.Text, string.Join(' ', words), NearBoost, NearSlop)];
    }

    /// <summary>The form that was asked for weighs more than others of the same word.</summary>
    private static JsonObject Word(WordNode asked) =>
        Bool([Ways(asked)], WordForms.Of(asked.Text).Exact.Select(form => Ranked(ElasticFields.TextExact, form, ExactBoost)));

    private static JsonObject Ways(WordNode asked)
    {
        var word = WordForms.Of(asked.Text);
        var ways = Keys(word).Concat(word.Keys.Select(key => Ranked(ElasticFields.Parts, key, PartsBoost)))
            .Concat(word.Keys.Select(key => Ranked(ElasticFields.Readings, key, ReadingsBoost)));
        ways = ways.Concat(word.AskedPlain.Select(plain => Ranked(ElasticFields.Plain, plain, PlainBoost)));
        if (GenderPairs.Of(asked.Text) is { } other)
            ways = ways.Append(Best(Keys(WordForms.Of(other), GenderBoost), Tie)).Append(Ranked(ElasticFields.Parts, WordForms.Of(other).Keys[0], PartsBoost * GenderBoost));
        if (Begun.Of(asked.Text) is { } begun)
            ways = ways.Concat(ExactFields.Select(field => Matches(field.Field, Begun.PatternOf(begun), field.Boost * BegunBoost)));
        if (Skeleton.OfAsked(asked.Text) is { } skeleton) ways = ways.Append(Ranked(ElasticFields.Skeletons, skeleton, SkeletonBoost));
        return Best(ways.Concat(SplitWords.Of(asked.Text).Select(way => MatchPhrase(ElasticFields.Text, string.Join(' ', way), SplitBoost, SplitSlop))), Tie);
    }

    private static JsonObject Synonym(SynonymNode synonym) => Best(
        synonym.Others.Select(WordForms.OfText).Select(forms => forms.Count == 1 ? Best(Keys(forms[0], SynonymBoost), Tie) : Phrase(forms, false, SynonymBoost))
            .Prepend(Part(synonym.Asked)), 0);

    private static IEnumerable<JsonObject> Keys(WordForms word, float weight = 1) =>
        from field in KeyFields from key in word.Keys select Ranked(field.Field, key, field.Boost * weight);

    private static JsonObject Phrase(List<WordForms> words, bool exact, float weight = 1)
    {
        Func<WordForms, string[]> forms = exact ? word => word.Exact : word => word.Keys;
        return Best((exact ? ExactFields : KeyFields).Select(field => words.Count == 1
            ? Bool(should: forms(words[0]).Select(form => Ranked(field.Field, form, field.Boost * weight)))
            : MatchPhrase(field.Field, ElasticDocuments.Encode(words, forms), field.Boost * weight)), Tie);
    }

    private static JsonObject Prefix(string typed)
    {
        var ways = from field in ExactFields from start in Prefixes.Of(typed) select StartsWith(field.Field, start, field.Boost);
        if (Prefixes.LooselyOf(typed) is { } loosely)
            ways = ways.Concat(ExactFields.Select(field => Matches(field.Field, Prefixes.PatternOf(loosely), field.Boost * LooseBoost)));
        return Best(ways, 0);
    }

    /// <summary>Where the sign and the figure stand, and how often, says which of the entries that cite it comes first.</summary>
    private static JsonObject Section(SectionNode section) => Bool(
        [
            Best(SectionKeys.Asked(section.Target).Select(one =>
                Constant(Term(ElasticFields.Sections, one.Key), one.Exactly ? SectionTier : SectionOfSomeState)), 0),
        ],
        [Phrase(WordForms.OfText(section.Words), false)]);

    private static JsonObject Field(FieldNode node) => node switch
    {
        OrganizationNode asked => Bool(filter:
        [
            .. asked.Words.Select(ways => Terms(ElasticFields.OrganizationWords, ways)),
            .. asked.Starts.Count == 0 ? [] : new[] { Bool(should: asked.Starts.Select(start => StartsWith(ElasticFields.OrganizationWords, start, 1))) },
        ]),
        ItemNode item => Term(ElasticFields.ItemNumber, item.Number),
        DaysNode days => Range(ElasticFields.Day, days.From?.DayNumber ?? 0, days.To?.DayNumber ?? int.MaxValue),
        _ => Nothing(),
    };

    private static JsonObject Number(NumberNode number)
    {
        var own = number.Alone
            ? Bool([Term(ElasticFields.Own, number.Number), Term(ElasticFields.Ordinal, 0)])
            : Term(ElasticFields.Own, number.Number);
        var paper = Bool([own.DeepClone().AsObject(), Term(ElasticFields.Kind, nameof(DocumentKind.Paper))]);
        return Best(
            [
                Constant(paper, OwnPaperTier), Constant(own, OwnTier),
                .. Named.Select(named => Constant(Term(named.Field, number.Number), named.Tier)),
            ], 0);
    }
}
