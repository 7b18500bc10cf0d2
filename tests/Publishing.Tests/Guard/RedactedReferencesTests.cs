using Publishing.Documents;
using Publishing.Guard;
using Publishing.Tests.Link;

namespace Publishing.Tests.Guard;

public sealed class RedactedReferencesTests
{
    private const string Text = "Vorher. SV-9-1604, -1600 gem. §§ 3, 4 GO NRW";

    [Fact]
    public void A_reference_read_from_withheld_words_is_withheld()
    {
        // Without "SV-9-1604" nobody could tell what "-1600" means; without "4 GO NRW", nobody which § 3.
        Assert.Equal(["§ 3 GO NRW", "§ 4 GO NRW"], Redacted("SV-9-1604").Citations);
        Assert.Empty(Redacted("SV-9-1604").Numbers);
        Assert.Equal(["SV-9-1604", "SV-9-1600"], Redacted("GO NRW").Numbers);
        Assert.Empty(Redacted("GO NRW").Citations);
    }

    [Fact]
    public void Places_and_leads_move_with_the_text()
    {
        var (redaction, document) = Redact("Vorher. ");

        var citation = redaction.Keep(document.Citations)[0];

        Assert.Equal(("§§ 3", "gem."), (redaction.Text.Read(citation.Source), redaction.Text.Read(citation.Lead!.Value)));
        Assert.Equal("§§ 3, 4 GO NRW", redaction.Text.Read(citation.ReadFrom!.Value));
        Assert.Equal(["SV-9-1604", "-1600"], redaction.Keep(document.References).Select(reference => redaction.Text.Read(reference.Source)));
    }

    [Fact]
    public void A_withheld_lead_is_gone() => Assert.All(
        Redact("gem.").Redaction.Keep(Redact("gem.").Document.Citations), citation => Assert.Null(citation.Lead));

    private static (string[] Numbers, string[] Citations) Redacted(string withheld)
    {
        var (redaction, document) = Redact(withheld);
        return ([.. redaction.Keep(document.References).Select(reference => reference.Number)], [.. redaction.Keep(document.Citations).Select(citation => citation.Target)]);
    }

    private static (Redaction Redaction, Document Document) Redact(string withheld)
    {
        var text = Given.Text(Text);
        var understanding = new Understanding { Kind = DocumentKind.Minutes };
        var document = new Document(new ArchivedFile(new string('0', 64), "a.txt", 1, Metadata.None), text, understanding, Given.Find(Text))
        {
            Citations = Publishing.Link.Citations.CitationFinder.Find(text, understanding),
        };
        return (new Redaction(text, [new Withheld(Given.SpanOf(Text, withheld), "", true)]), document);
    }
}
