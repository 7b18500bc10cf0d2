using Publishing.Documents.Texts;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Tests.Repair;

/// <summary>Invented minutes, as a model without German letters reads them.</summary>
internal static class Misread
{
    public const string Clean =
        """
        Der Vorsitzende eröffnet die Sitzung und begrüßt die Mitglieder des Ausschusses. Er stellt fest, dass ordnungsgemäß
        geladen wurde und der Ausschuss beschlussfähig ist. Die Verwaltung berichtet über die Unterstützung für Flüchtlinge und
        über die geplanten Maßnahmen. Außerdem müsse geprüft werden, ob weitere Mittel zur Verfügung stünden.

        Ein Mitglied fragt nach den Kosten der Straße und der Förderung durch das Land, vgl. Vorlage SV-9-1604 vom 11.03.2020.
        Die Antwort wird nachgereicht. Der Beschluss erfolgt einstimmig, und die Sitzung wird für kurze Zeit unterbrochen.
        """;

    public static string Read(string clean) => clean
        .Replace("ü", "ii", StringComparison.Ordinal).Replace("Ü", "U", StringComparison.Ordinal)
        .Replace("ä", "a", StringComparison.Ordinal).Replace("ö", "é", StringComparison.Ordinal)
        .Replace("ß", "B", StringComparison.Ordinal);

    public static DocumentText Text(params string[] pages) =>
        new([.. pages.Select((text, i) => new Page { Number = i + 1, Text = text })]);

    public static DocumentText Repaired(params string[] pages) => Repaired(KnownWords.Shipped, pages);

    public static DocumentText Repaired(KnownWords words, params string[] pages)
    {
        var repairer = new TextRepairer();
        return repairer.Repair(repairer.WithVerdicts(Text(pages)), words);
    }
}
