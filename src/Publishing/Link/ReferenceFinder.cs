using Publishing.Documents;
using Publishing.Link.Formats;

namespace Publishing.Link;

/// <summary>Finds the papers that a document names, each occurrence once, in the order of the text.</summary>
public sealed class ReferenceFinder(ReferenceFormats formats)
{
    public IReadOnlyList<Reference> Find(DocumentText text, Understanding understanding, ArchivedFile file)
    {
        var found = Sight(text);
        // A number that is clearly a paper's in one place is that paper's in the others.
        var certain = found.Where(reference => reference.Certainty == Certainty.Certain)
            .Select(reference => reference.Number).ToHashSet(StringComparer.Ordinal);
        return new ReferenceRoles(formats, text, understanding, file).Assign([.. found.Select(reference =>
            certain.Contains(reference.Number) ? reference with { Certainty = Certainty.Certain } : reference)]);
    }

    private List<Reference> Sight(DocumentText text)
    {
        var whole = text.Whole;
        var found = new List<Reference>();
        var (before, end) = (default((Sighting Sighting, string Number)?), 0);
        foreach (var sighting in formats.In(whole))
        {
            var written = whole[sighting.Start..sighting.End];
            if (sighting.Start < end || (sighting.Repaired?.Number ?? sighting.Format.Normalize(written)) is not { } number) continue;
            var listed = found.Count > 0 && found[^1].Certainty == Certainty.Certain && Surroundings.IsListed(whole, end, sighting.Start);
            if (Judge(whole, sighting, number, listed) is not { } certainty) continue;
            var reference = new Reference
            {
                Number = number,
                Written = written,
                Source = text.SpanOf(sighting.Start, sighting.End),
                Lead = LeadWords.Before(text, sighting.Start),
                Repaired = sighting.Repaired is not null,
                Certainty = certainty,
                TargetPage = Surroundings.TargetPage(whole, sighting.End),
            };
            var beside = ShortForms.Beside(whole, sighting, number);
            if (before is { } first) beside = beside.Concat(ShortForms.Between(whole, first, (sighting, number)));
            var shortened = beside.Select(form => Meant(text, reference, form)).ToList();
            found.AddRange(shortened.Where(form => form.Source.Start < sighting.Start));
            found.Add(reference);
            found.AddRange(shortened.Where(form => form.Source.Start >= sighting.Start));
            end = shortened.Select(form => form.Source.End).Append(sighting.End).Max();
            before = (sighting, number);
        }
        return [.. found.OrderBy(reference => reference.Source.Start)];
    }

    /// <summary>What stands shortened beside a number is as certain as that number.</summary>
    private static Reference Meant(DocumentText text, Reference spelled, ShortForm form) => spelled with
    {
        Number = form.Number,
        Written = text.Whole[form.Start..form.End],
        Source = text.SpanOf(form.Start, form.End),
        ReadFrom = text.SpanOf(Math.Min(form.Start, spelled.Source.Start), Math.Max(form.End, spelled.Source.End)),
        Repaired = spelled.Repaired || form.Repaired,
        Certainty = form.Guess ? Certainty.Candidate : spelled.Certainty,
        TargetPage = Surroundings.TargetPage(text.Whole, form.End),
    };

    /// <summary>Null: not a paper.</summary>
    private static Certainty? Judge(string text, Sighting sighting, string number, bool listed)
    {
        if (Surroundings.HasOtherLead(text, sighting.Start)) return null;
        if (sighting.Repaired is { } repaired)
        {
            var announced = !sighting.Format.Ambiguous || listed || Surroundings.HasNumberLead(text, sighting.Start);
            if (!announced && !Surroundings.HasLead(text, sighting.Start)) return null;
            return announced && repaired.Safe && !Surroundings.IsYearPair(number) ? Certainty.Certain : Certainty.Candidate;
        }

        if (!sighting.Format.Ambiguous) return Certainty.Certain;
        if (Surroundings.IsYearPair(number))
            return Surroundings.HasNumberLead(text, sighting.Start) ? Certainty.Certain : null;
        return listed || Surroundings.HasLead(text, sighting.Start) ? Certainty.Certain : Certainty.Candidate;
    }
}
