using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Publishing.Documents.Texts;
using Publishing.Repair.Readings;
using Publishing.Repair.Verdicts;
using Publishing.Vocabulary;

namespace Publishing.Repair;

/// <summary>Says how far each page can be trusted and repairs what a model of another language has misread.</summary>
/// <remarks>Any number of threads may share one. The same text and words give the same result.</remarks>
public sealed class TextRepairer
{
    private readonly ConditionalWeakTable<KnownWords, Choices> _choices = [];

    /// <summary>The judgement of each page, in their order.</summary>
    public IReadOnlyList<Judgement> Judge(DocumentText text) => new PageJudge(ChoicesOf(KnownWords.Shipped)).Of(text);

    /// <summary>The text with a verdict on each page; nothing is repaired yet.</summary>
    public DocumentText WithVerdicts(DocumentText text)
    {
        var judgements = Judge(text);
        return new([.. text.Pages.Zip(judgements, (page, judgement) => page with { Verdict = judgement.Verdict })]);
    }

    /// <summary>Whether <see cref="Repair"/> would do anything.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Part of the stage.")]
    public bool IsNeeded(DocumentText text) => text.Pages.Any(page => page.Verdict is PageVerdict.WrongModel or PageVerdict.Degraded);

    /// <summary>The text with the pages repaired whose verdict asks for it. <see cref="Page.SourceText"/> stays what it was.</summary>
    public DocumentText Repair(DocumentText text, KnownWords words)
    {
        var repair = new PageRepair(ChoicesOf(words));
        return new([.. text.Pages.Select(page => page.Verdict switch
        {
            PageVerdict.WrongModel when page.Source == TextSource.Layer => repair.Repair(page),
            // What this portal read itself was read by the right model.
            PageVerdict.WrongModel or PageVerdict.Degraded => repair.Suggest(page),
            _ => page,
        })]);
    }

    /// <summary>Whether the second reading of a page is better than the first: by its verdict, then by its share of words nobody knows.</summary>
    public bool IsBetter(Page first, Page second) => Rank(second).CompareTo(Rank(first)) < 0;

    private (int, double) Rank(Page page) => (Judge(new DocumentText([page]))[0].Verdict switch
    {
        PageVerdict.Clean => 0,
        PageVerdict.Degraded => 1,
        PageVerdict.WrongModel => 2,
        PageVerdict.UnreadableFont => 3,
        _ => 4,
    }, Signs.Of(page.Text, KnownWords.Shipped).UnknownShare);

    private Choices ChoicesOf(KnownWords words) => _choices.GetValue(words, known => new Choices(known));
}
