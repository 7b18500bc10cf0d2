using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.German;
using Publishing.German.Inflection;
using Publishing.Index.Keys;
using Publishing.Queries;
using Publishing.Queries.Terms;
using static Publishing.Queries.Terms.Weights;

namespace Publishing.Lucene.Queries;

/// <summary>Says in Lucene's terms what a query means.</summary>
internal static class LuceneQueries
{
    private static readonly (string Field, float Boost)[] KeyFields =
        [(Fields.Item, ItemBoost), (Fields.Title, TitleBoost), (Fields.Text, 1)];

    private static readonly (string Field, float Boost)[] ExactFields =
        [(Fields.ItemExact, ItemBoost), (Fields.TitleExact, TitleBoost), (Fields.TextExact, 1)];

    /// <summary>A whole query.</summary>
    public static Query Of(QueryNode node) => new DataLastQuery(Part(node));

    private static Query Part(QueryNode node) => node switch
    {
        EverythingNode => new MatchAllDocsQuery(),
        WordNode word => Word(word),
        SynonymNode synonym => Synonym(synonym),
        PhraseNode phrase => Phrase(WordForms.OfText(phrase.Text), phrase.Exact),
        PrefixNode prefix => Prefix(prefix.Text),
        NumberNode number => Number(number),
        SectionNode section => Section(section),
        FieldNode field => new ConstantScoreQuery(LuceneFieldQueries.Of(field)) { Boost = 0 },
        AllNode all => All(all.Parts),
        AnyNode any => Any(any.Parts.Select(Part)),
        NotNode not => All([not]),
        _ => new BooleanQuery(),
    };

    private static BooleanQuery All(IReadOnlyList<QueryNode> parts)
    {
        var query = new BooleanQuery();
        if (parts.All(part => part is NotNode)) query.Add(new MatchAllDocsQuery(), Occur.MUST);
        foreach (var part in parts)
        {
            // What is excluded is the word itself: not the compounds that it is part of.
            if (part is NotNode { Part: WordNode word }) query.Add(Keys(WordForms.Of(word.Text)), Occur.MUST_NOT);
            else if (part is NotNode not) query.Add(Part(not.Part), Occur.MUST_NOT);
            else query.Add(Part(part), Occur.MUST);
        }

        if (Near(parts) is { } near) query.Add(near, Occur.SHOULD);
        return query;
    }

    /// <summary>Asked words that stand close together weigh more.</summary>
    private static PhraseQuery? Near(IReadOnlyList<QueryNode> parts)
    {
        var words = QueryWords.Of(parts).Select(word => WordForms.Of(word.Text).Keys[0]).ToArray();
        if (words.Length is < 2 or > NearMost) return null;
        var near = new PhraseQuery { Slop = NearSlop, Boost = NearBoost };
        foreach (var word in words) near.Add(new Term(Fields.Text, word));
        return near;
    }

    private static BooleanQuery Any(IEnumerable<Query> parts)
    {
        var query = new BooleanQuery();
        foreach (var part in parts) query.Add(part, Occur.SHOULD);
        return query;
    }

    /// <summary>The form that was asked for weighs more than others of the same word.</summary>
    private static BooleanQuery Word(WordNode asked)
    {
        var query = new BooleanQuery { { Ways(asked), Occur.MUST } };
        foreach (var form in WordForms.Of(asked.Text).Exact) query.Add(Term(Fields.TextExact, form, ExactBoost), Occur.SHOULD);
        return query;
    }

    private static DisjunctionMaxQuery Ways(WordNode asked)
    {
        var word = WordForms.Of(asked.Text);
        var query = Keys(word);
        if (GenderPairs.Of(asked.Text) is { } other)
        {
            query.Add(Keys(WordForms.Of(other), GenderBoost));
            query.Add(Term(Fields.Parts, WordForms.Of(other).Keys[0], PartsBoost * GenderBoost));
        }

        if (Begun.Of(asked.Text) is { } begun)
        {
            foreach (var (field, boost) in ExactFields) query.Add(new RegexpQuery(new Term(field, Begun.PatternOf(begun))) { Boost = boost * BegunBoost });
        }

        foreach (var key in word.Keys) query.Add(Term(Fields.Parts, key, PartsBoost));
        foreach (var key in word.Keys) query.Add(Term(Fields.Readings, key, ReadingsBoost));
        foreach (var plain in word.AskedPlain) query.Add(Term(Fields.Plain, plain, PlainBoost));
        if (Skeleton.OfAsked(asked.Text) is { } skeleton) query.Add(Term(Fields.Skeletons, skeleton, SkeletonBoost));
        foreach (var way in SplitWords.Of(asked.Text))
        {
            var near = new PhraseQuery { Slop = SplitSlop, Boost = SplitBoost };
            foreach (var key in way) near.Add(new Term(Fields.Text, key));
            query.Add(near);
        }

        return query;
    }

    private static DisjunctionMaxQuery Synonym(SynonymNode synonym)
    {
        var query = new DisjunctionMaxQuery(0);
        query.Add(Part(synonym.Asked));
        foreach (var forms in synonym.Others.Select(WordForms.OfText)) query.Add(forms.Count == 1 ? Keys(forms[0], SynonymBoost) : Phrase(forms, false, SynonymBoost));
        return query;
    }

    private static DisjunctionMaxQuery Keys(WordForms word, float weight = 1)
    {
        var query = new DisjunctionMaxQuery(Tie);
        foreach (var (field, boost) in KeyFields)
        {
            foreach (var key in word.Keys) query.Add(Term(field, key, boost * weight));
        }

        return query;
    }

    private static TermQuery Term(string field, string text, float boost) => new(new Term(field, text)) { Boost = boost };

    private static DisjunctionMaxQuery Phrase(List<WordForms> words, bool exact, float weight = 1)
    {
        var query = new DisjunctionMaxQuery(Tie);
        foreach (var (field, boost) in exact ? ExactFields : KeyFields)
        {
            var phrase = new MultiPhraseQuery { Boost = boost * weight };
            foreach (var word in words) phrase.Add([.. (exact ? word.Exact : word.Keys).Select(form => new Term(field, form))]);
            query.Add(phrase);
        }

        return query;
    }

    private static DisjunctionMaxQuery Prefix(string typed)
    {
        var query = new DisjunctionMaxQuery(0);
        foreach (var (field, boost) in ExactFields)
        {
            foreach (var start in Prefixes.Of(typed)) query.Add(new PrefixQuery(new Term(field, start)) { Boost = boost });
            if (Prefixes.LooselyOf(typed) is { } loosely) query.Add(new RegexpQuery(new Term(field, Prefixes.PatternOf(loosely))) { Boost = boost * LooseBoost });
        }

        return query;
    }

    private static DisjunctionMaxQuery Number(NumberNode number)
    {
        var query = new DisjunctionMaxQuery(0);
        Query own = new TermQuery(new Term(Fields.Own, number.Number));
        if (number.Alone) own = Both(own, new TermQuery(new Term(Fields.First, "1")));
        var paper = Both(own, new TermQuery(new Term(Fields.Kind, nameof(Documents.DocumentKind.Paper))));
        query.Add(new ConstantScoreQuery(paper) { Boost = OwnPaperTier });
        query.Add(new ConstantScoreQuery(own) { Boost = OwnTier });
        foreach (var (field, tier) in Named) query.Add(new ConstantScoreQuery(new TermQuery(new Term(field, number.Number))) { Boost = tier });
        return query;
    }

    /// <summary>Where the sign and the figure stand, and how often, says which of the entries that cite it comes first.</summary>
    private static BooleanQuery Section(SectionNode section)
    {
        var cited = new DisjunctionMaxQuery(0);
        foreach (var (key, exactly) in SectionKeys.Asked(section.Target))
            cited.Add(new ConstantScoreQuery(new TermQuery(new Term(Fields.Sections, key))) { Boost = exactly ? SectionTier : SectionOfSomeState });
        return new BooleanQuery { { cited, Occur.MUST }, { Phrase(WordForms.OfText(section.Words), false), Occur.SHOULD } };
    }

    private static readonly (string Field, float Tier)[] Named =
        [(Fields.Consults, ConsultsTier), (Fields.Mentions, MentionsTier), (Fields.Candidates, CandidatesTier)];

    private static BooleanQuery Both(Query one, Query other) => new() { { one, Occur.MUST }, { other, Occur.MUST } };
}
