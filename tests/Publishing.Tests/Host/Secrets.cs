namespace Publishing.Tests.Host;

/// <summary>Invented records whose secrets all hold "geheim", 7777 or 2031, each hidden in another way.</summary>
internal static class Secrets
{
    private const string Head = "Kreis Musterland Musterstadt, 11.03.2021\n\nNiederschrift\nüber die 5. Sitzung des Bauausschusses am Montag, dem 08. März 2021\n\n";
    private const string Open = "TOP 1\nSchulneubau am Wall\n\nDer Ausschuss stimmt dem Schulneubau zu (SV-1-0001) gem. § 3 GO NRW; vgl. TOP 1 und die Kreistagssitzung vom 11.12.19.\n\n";
    private const string Secret = "TOP 4\nGeheimverkauf am Hafen\nVorlage: SV-9-7777\n\nGeheimnisträger Meier kauft am 31.12.2031 für 3 Millionen nach § 7777 GeheimG und TOP 77.77 der Geheimratssitzung vom 31.12.2031, vgl. SV-9-7776, -7777 und 5V-9-7777.\n\nVorsitzende: Geheimrätin\n";

    private const string Decided = "TOP 4: Verkauf am Hafen\n\nOrt: Geheimzimmer\nAnwesend:\nFrau Eva Geheim\n\nHerr Geheimrat berichtet über den Verkauf. Ktabg. Geheimmeier verlässt um 20:31 Uhr die Sitzung.\n\nBeschluss:\nDas Geheimgrundstück wird verkauft.\n\nAbstimmungsergebnis: geheim abgestimmt, mehrheitlich zugestimmt (777 Ja, 203 Nein)\n\n";

    private static readonly string[] Headings =
    [
        "Nichtöffentlicher Teil", "II. Nicht öffentliche Sitzung", "Vertraulicher Teil", "- nichtöffentlich -", "Nicht-\nöffentlicher Teil", "Nicht6ffentiicher Tei1",
        "N 4 Geheimverkauf", "TOP NÖ 4 Geheimverkauf", "TOP 4 Geheimverkauf (nö)", "Geschlossene Sitzung", "Ausschluss der Öffentlichkeit",
        "Der Vorsitzende beendet den öffentlichen Teil um 18.30 Uhr.",
    ];

    public static IEnumerable<(string Name, string Text)> Documents =>
    [
        .. Headings.Select((heading, i) => ($"heading/{i}.txt", $"{Head}{Open}{heading}\n\n{Secret}")),
        ("place/page-break.txt", $"{Head}{Open}\fNichtöffentlicher Teil\f{Secret}\f{Secret}"),
        ("place/start.txt", $"{Head}Nichtöffentlicher Teil\n\n{Secret}\nÖffentlicher Teil\n\n{Open}"),
        ("place/middle.txt", $"{Head}Öffentlicher Teil\n\n{Open}Nichtöffentlicher Teil\n\n{Secret}\nÖffentlicher Teil\n\nTOP 2\nAnfragen\n\nKeine."),
        ("place/end.txt", $"{Head}{Open}Nichtöffentlicher Teil\n\nEs wird geschwiegen.\n\nGeheimrat Geheimschreiber\nVorsitzender Schriftführer\n31.12.2031"),
        ("agenda/list.txt", $"{Head}Tagesordnung\n\nÖffentlicher Teil\n\n1 Schulneubau am Wall\nVorlage: SV-1-0001\n\nNichtöffentlicher Teil\n\n1 Geheimverkauf am Hafen\nVorlage: SV-9-7777\n\nÖffentlicher Teil\n\n{Open}"),
        ("agenda/letters.txt", $"{Head}Tagesordnung\n\nÖ 1 Schulneubau am Wall\nN 2 Geheimverkauf am Hafen\nSV-9-7777\n\nÖ 1 Schulneubau am Wall\n\nZugestimmt.\n\nN 2 Geheimverkauf am Hafen\n\n{Secret}"),
        ("facts/only-there.txt", $"Niederschrift\n\n{Open}Nichtöffentlicher Teil\n\nSitzung des Geheimausschusses am 31.12.2031\nVorsitzender: Karl Geheim\nSchriftführer: Eva Geheim\n"),
        ("facts/decided-there.txt", $"{Head}{Open}Nichtöffentlicher Teil\n\n{Decided}"),
        ("facts/decided-before.txt", $"{Head}Nichtöffentlicher Teil\n\n{Decided}Öffentlicher Teil\n\n{Open}"),
        ("whole/head.txt", "Niederschrift über die nichtöffentliche Sitzung des Bauausschusses\n\nTOP 1\nGeheimverkauf\n\nSV-9-7777"),
        ("whole/nichtöffentlich/Geheimakte.txt", $"{Head}{Open}Geheimer Vermerk zu SV-9-7777"),
        ("whole/paper.txt", "Beschlussvorlage\nVorlage Nr.: SV-9-7777\nvertraulich\n\nBetreff: Geheimverkauf\n"),
        ("open/paper.txt", "Beschlussvorlage\nVorlage Nr.: SV-1-0001\n\nBetreff: Schulneubau am Wall\n\nDer Schulneubau ist nötig."),
    ];
}
