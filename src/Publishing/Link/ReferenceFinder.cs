using Publishing.Documents;

namespace Publishing.Link;

/// <summary>Finds the papers that a document names, each occurrence once, in the order of the text.</summary>
public sealed class ReferenceFinder(ReferenceFormats formats)
{
    public IReadOnlyList<Reference> Find(DocumentText text, Understanding understanding, ArchivedFile file)
    {
        var whole = text.Whole;
        var found = new List<Reference>();
        var (listEnd, listCertain) = (-1, false);
        foreach (var sighting in formats.In(whole))
        {
            var listed = listCertain && Surroundings.IsListed(whole, listEnd, sighting.Start);
            var certainty = Judge(whole, sighting, listed);
            (listEnd, listCertain) = (sighting.End, certainty == Certainty.Certain);
            if (certainty is null) continue;
            found.Add(new Reference
            {
                Number = sighting.Number,
                Written = whole[sighting.Start..sighting.End],
                Source = text.SpanOf(sighting.Start, sighting.End),
                Certainty = certainty.Value,
                TargetPage = Surroundings.TargetPage(whole, sighting.End),
            });
        }
        return new ReferenceRoles(formats, text, understanding, file).Assign(found);
    }

    /// <summary>Null: not a paper.</summary>
    private static Certainty? Judge(string text, Sighting sighting, bool listed)
    {
        if (Surroundings.HasOtherLead(text, sighting.Start)) return null;
        if (!sighting.Ambiguous) return Certainty.Certain;
        if (Surroundings.IsYearPair(sighting.Number))
            return Surroundings.HasNumberLead(text, sighting.Start) ? Certainty.Certain : null;
        return listed || Surroundings.HasLead(text, sighting.Start) ? Certainty.Certain : Certainty.Candidate;
    }
}
