using Publishing.Documents;
using Publishing.Documents.Texts;

namespace Publishing.Guard;

/// <summary>A stretch that is not published.</summary>
/// <param name="Source">Where it stands in the whole text.</param>
/// <param name="Reason">Why, in the words of staff, German.</param>
/// <param name="Certain">False where the guard could not tell and held back to be safe.</param>
public sealed record Withheld(Span Source, string Reason, bool Certain);

/// <summary>The guard's judgement of a document.</summary>
/// <param name="Public">What everyone may read; null where nothing may be.</param>
/// <param name="Withheld">What is held back and why, in the order of the text; for staff only.</param>
public sealed record Review(PublicDocument? Public, IReadOnlyList<Withheld> Withheld)
{
    /// <param name="document">What was understood of the file.</param>
    /// <param name="containersArePublic">Whether every e-mail and archive it came in is public as a whole; no part is more public than what held it.</param>
    public static Review Of(Document document, bool containersArePublic = true) => PublicDocument.Judge(document, containersArePublic);
}
