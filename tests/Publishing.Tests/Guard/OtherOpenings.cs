namespace Publishing.Tests.Guard;

/// <summary>What closes the public part without the usual heading.</summary>
public static class OtherOpenings
{
    /// <summary>In other words, by the item's number, or as an event.</summary>
    public static TheoryData<string> InOtherWords =>
    [
        "N 1 GEHEIM Grundstück", "NÖ 1 GEHEIM Grundstück", "TOP N 3 GEHEIM", "TOP: N 3 GEHEIM", "TOP N3 GEHEIM", "TOP NÖ3 GEHEIM", "TOP NÖ 3", "N 1",
        "N1 GEHEIM", "NÖ 1", "NÖ1", "N 5.1 GEHEIM", "N 5.1", "Punkt N 5", "Zu TOP N 5 GEHEIM", "Zu TOP NÖ 5", "zu N 5 GEHEIM", "Zu Punkt N 5: GEHEIM",
        "TOP 5 N GEHEIM", "Top N 5 GEHEIM", "Tagesordnungspunkt N 5 GEHEIM", "Tagesordnungspunkt NÖ 5 GEHEIM", "- nichtöffentlich -",
        "nicht-öffentlich", "nichtöffentlich", "Nichtöffentlich", "NICHTÖFFENTLICH", "Nichtöffentlich:", "unter Ausschluss der Öffentlichkeit",
        "Unter Ausschluß der Öffentlichkeit", "Beratung unter Ausschluss der Öffentlichkeit",
        "Die Sitzung wird unter Ausschluss der Öffentlichkeit fortgesetzt.", "TOP 3 Ausschluss der Öffentlichkeit",
        "3. Ausschluss der Öffentlichkeit", "Ausschluss der Öffentlichkeit", "Herstellung der Nichtöffentlichkeit",
        "Der Rat beschließt den Ausschluss der Öffentlichkeit.", "Der Gemeinderat beschliesst, die Öffentlichkeit auszuschliessen.",
        "vertraulicher Teil", "Vertraulicher Teil", "B. Vertraulicher Teil", "Vertraulich", "VERTRAULICH", "- vertraulich -", "(vertraulich)",
        "Vertrauliche Sitzung", "Vertraulicher Sitzungsteil", "Vertrauliche Angelegenheiten", "TOP 5 GEHEIM Grundstück (vertraulich)",
        "TOP 5 GEHEIM - vertraulich -", "TOP 5 vertraulich", "TOP 5 (vertraulich)", "5. GEHEIM (vertraulich)",
        "Vertraulicher Teil (Beginn: 19.30 Uhr)", "Vertraulicher Teil der Sitzung", "Vertraulicher Teil: GEHEIM", "Nur für den Dienstgebrauch",
        "VS - Nur für den Dienstgebrauch", "nö.", "nö", "n.ö.", "(nö)", "- nö -", "NÖ", "TOP 5 nö", "TOP 5 (nö)", "TOP 5 n.ö.", "TOP 5 GEHEIM (nö)",
        "5. GEHEIM Grundstück (nö)", "TOP 5 GEHEIM - nö -", "TOP 5 GEHEIM (n.ö.)", "Geschlossene Sitzung", "II. Geschlossene Sitzung",
        "Geschlossener Teil", "Geheime Sitzung", "Interner Teil", "Nicht öffentlich zu behandelnde Punkte",
        "Nichtöffentlich zu behandelnde Tagesordnungspunkte", "Nichtöffentlich beraten:", "In nichtöffentlicher Sitzung:",
        "In nichtöffentlicher Sitzung", "In nichtöffentlicher Sitzung wurde beraten:", "Im nichtöffentlichen Teil werden folgende Punkte behandelt:",
        "Im nichtöffentlichen Teil:", "Aus dem nichtöffentlichen Teil:", "Protokoll der nichtöffentlichen Sitzung",
        "Niederschrift über den nichtöffentlichen Teil der Sitzung",
        "Niederschrift über die nichtöffentliche Sitzung des Bauausschusses am 08.03.2021", "Ende des öffentlichen Teils: 18.30 Uhr",
        "Ende der öffentlichen Sitzung: 18:30 Uhr", "Ende des öffentlichen Teils um 18.30 Uhr.", "Ende der öffentlichen Sitzung 18.30 Uhr",
        "Schluss des öffentlichen Teils: 18.30 Uhr", "Schluss der öffentlichen Sitzung: 18.30 Uhr", "Der öffentliche Teil endet um 18.30 Uhr.",
        "Die öffentliche Sitzung endet um 18:30 Uhr", "Damit ist der öffentliche Teil um 18.30 Uhr beendet.",
        "Der Vorsitzende schließt um 18.30 Uhr den öffentlichen Teil.", "Der Vorsitzende schliesst den öffentlichen Teil der Sitzung.",
        "Der Vorsitzende beendet um 18.30 Uhr den öffentlichen Teil der Sitzung.", "Der Vorsitzende stellt die Nichtöffentlichkeit her.",
        "Der Vorsitzende stellt um 18.30 Uhr die Nichtöffentlichkeit her.", "Die Nichtöffentlichkeit wird hergestellt.",
        "Um 18.30 Uhr wird die Nichtöffentlichkeit der Sitzung hergestellt.", "Sodann wird die Öffentlichkeit ausgeschlossen.",
        "Die Öffentlichkeit wird ab 18.30 Uhr ausgeschlossen.", "Die Öffentlichkeit verlässt den Saal.", "Damit verlassen wir den öffentlichen Teil.",
        "Es folgt der nichtöffentliche Teil.", "Es folgt die nichtöffentliche Sitzung.",
        "Der Vorsitzende eröffnet um 19 Uhr die nichtöffentliche Sitzung.", "Die Sitzung wird nichtöffentlich fortgesetzt.",
        "Die Sitzung wird in nichtöffentlicher Sitzung fortgesetzt.", "Der Rat tagt nichtöffentlich weiter.", "Sitzungsteil nichtöffentlich",
        "Teil B: nichtöffentlich", "Teil B - nicht öffentlich", "Teil II: Nichtöffentliche Beratungspunkte", "Nicht öffentliche Beschlüsse",
        "Nichtöffentliche Beschlüsse:", "Nichtöffentliche Anfragen", "Nichtöffentliche Mitteilungen", "Nichtöffentliche Mitteilungen der Verwaltung",
        "Nichtöffentliche Punkte", "Nichtöffentliche TOPs", "Nichtöffentliche Tagesordnungspunkte:", "Anlage (nichtöffentlich)",
        "Nichtöffentliche Anlage", "Der Vorsitzende beendet den öffentlichen Teil.\nEnde: 18.30 Uhr",
        "Der Vorsitzende beendet den öffentlichen Teil.\n(Ende: 18.30 Uhr)\nTOP 7 GEHEIM",
        "Ende des öffentlichen Teils (18.30 Uhr)\n(Schluss des öffentlichen Teils: 18.30 Uhr)",
    ];
}
