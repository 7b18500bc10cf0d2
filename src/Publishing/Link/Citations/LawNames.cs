using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Publishing.Link.Citations;

/// <summary>A law's name in a text.</summary>
/// <param name="Key">Normalised: "KrO", "GO NRW", "SGB II"; a long name nobody has shortened in the nominative.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Repaired">Read in spite of damage.</param>
internal readonly record struct LawName(string Key, int Start, int End, bool Repaired);

/// <summary>Knows laws by their abbreviations and their long names.</summary>
internal static partial class LawNames
{
    /// <summary>Those that council papers cite most; any other is known by its form, behind a § or its long name.</summary>
    private static readonly (string Short, string Long)[] Known =
    [
        ("GG", "Grundgesetz"), ("BGB", "Bürgerliches Gesetzbuch"), ("StGB", "Strafgesetzbuch"), ("BauGB", "Baugesetzbuch"),
        ("BauNVO", "Baunutzungsverordnung"), ("BImSchG", "Bundes-Immissionsschutzgesetz"), ("VwGO", "Verwaltungsgerichtsordnung"),
        ("VwVfG", "Verwaltungsverfahrensgesetz"), ("AsylG", "Asylgesetz"), ("AsylbLG", "Asylbewerberleistungsgesetz"),
        ("AufenthG", "Aufenthaltsgesetz"), ("TIntG", "Teilhabe- und Integrationsgesetz"), ("KrO", "Kreisordnung"), ("LKrO", "Landkreisordnung"),
        ("GO", "Gemeindeordnung"), ("GemO", "Gemeindeordnung"), ("KAG", "Kommunalabgabengesetz"), ("GkG", ""), ("PBefG", "Personenbeförderungsgesetz"),
        ("StVO", "Straßenverkehrs-Ordnung"), ("StVG", "Straßenverkehrsgesetz"), ("StrG", "Straßengesetz"), ("StrWG", "Straßen- und Wegegesetz"),
        ("SchulG", "Schulgesetz"), ("KiBiz", "Kinderbildungsgesetz"), ("BNatSchG", "Bundesnaturschutzgesetz"), ("WHG", "Wasserhaushaltsgesetz"),
        ("KrWG", "Kreislaufwirtschaftsgesetz"), ("IFG", "Informationsfreiheitsgesetz"), ("DSGVO", "Datenschutz-Grundverordnung"),
        ("BDSG", "Bundesdatenschutzgesetz"), ("LDSG", "Landesdatenschutzgesetz"), ("EStG", "Einkommensteuergesetz"), ("UStG", "Umsatzsteuergesetz"),
        ("GrStG", "Grundsteuergesetz"), ("GewStG", "Gewerbesteuergesetz"), ("OZG", "Onlinezugangsgesetz"), ("GemHVO", "Gemeindehaushaltsverordnung"),
        ("KomHVO", "Kommunalhaushaltsverordnung"), ("LBO", "Landesbauordnung"), ("BauO", "Bauordnung"), ("IfSG", "Infektionsschutzgesetz"),
        ("BTHG", "Bundesteilhabegesetz"), ("KWahlG", "Kommunalwahlgesetz"), ("KomWG", "Kommunalwahlgesetz"), ("BeamtStG", "Beamtenstatusgesetz"),
        ("AGG", "Allgemeines Gleichbehandlungsgesetz"), ("WoGG", "Wohngeldgesetz"), ("UVPG", "Gesetz über die Umweltverträglichkeitsprüfung"), ("NKomVG", "Niedersächsisches Kommunalverfassungsgesetz"), ("BbgKVerf", ""),
        ("DSchG", "Denkmalschutzgesetz"), ("VerpackG", "Verpackungsgesetz"), ("GEG", "Gebäudeenergiegesetz"), ("EnWG", "Energiewirtschaftsgesetz"),
        ("EEG", "Erneuerbare-Energien-Gesetz"), ("KWKG", "Kraft-Wärme-Kopplungsgesetz"), ("WPG", "Wärmeplanungsgesetz"), ("KSG", "Klimaschutzgesetz"),
        ("BBodSchG", "Bundes-Bodenschutzgesetz"), ("ROG", "Raumordnungsgesetz"), ("FStrG", "Bundesfernstraßengesetz"), ("AEG", "Allgemeines Eisenbahngesetz"),
        ("EBO", "Eisenbahn-Bau- und Betriebsordnung"), ("RegG", "Regionalisierungsgesetz"), ("FeV", "Fahrerlaubnisverordnung"), ("StVZO", "Straßenverkehrs-Zulassungs-Ordnung"),
        ("KCanG", "Konsumcannabisgesetz"), ("BtMG", "Betäubungsmittelgesetz"), ("WEG", "Wohnungseigentumsgesetz"), ("LV", "Landesverfassung"),
        ("WoFG", "Wohnraumförderungsgesetz"), ("WoBindG", "Wohnungsbindungsgesetz"), ("BetrKV", "Betriebskostenverordnung"), ("GmbHG", "GmbH-Gesetz"),
        ("AktG", "Aktiengesetz"), ("HGB", "Handelsgesetzbuch"), ("HGrG", "Haushaltsgrundsätzegesetz"), ("EigBG", "Eigenbetriebsgesetz"), ("EigBVO", "Eigenbetriebsverordnung"),
        ("GWB", ""), ("VgV", "Vergabeverordnung"), ("UVgO", "Unterschwellenvergabeordnung"), ("KonzVgV", "Konzessionsvergabeverordnung"), ("HOAI", ""),
        ("AO", "Abgabenordnung"), ("BewG", "Bewertungsgesetz"), ("LGrStG", "Landesgrundsteuergesetz"), ("FAG", "Finanzausgleichsgesetz"), ("InsO", "Insolvenzordnung"),
        ("ZPO", "Zivilprozessordnung"), ("StPO", "Strafprozessordnung"), ("GVG", "Gerichtsverfassungsgesetz"), ("OWiG", ""), ("JGG", "Jugendgerichtsgesetz"),
        ("JuSchG", "Jugendschutzgesetz"), ("KJHG", "Kinder- und Jugendhilfegesetz"), ("KiTaG", "Kindertagesbetreuungsgesetz"), ("UVG", "Unterhaltsvorschussgesetz"),
        ("BEEG", "Bundeselterngeld- und Elternzeitgesetz"), ("BAföG", "Bundesausbildungsförderungsgesetz"), ("BGG", "Behindertengleichstellungsgesetz"),
        ("ProstSchG", "Prostituiertenschutzgesetz"), ("GlüStV", "Glücksspielstaatsvertrag"), ("LGlüG", "Landesglücksspielgesetz"), ("GewO", "Gewerbeordnung"),
        ("GastG", "Gaststättengesetz"), ("HwO", "Handwerksordnung"), ("LadÖG", "Ladenöffnungsgesetz"), ("ArbZG", "Arbeitszeitgesetz"), ("ArbSchG", "Arbeitsschutzgesetz"),
        ("MiLoG", "Mindestlohngesetz"), ("LPVG", "Landespersonalvertretungsgesetz"), ("LGG", "Landesgleichstellungsgesetz"), ("ChancenG", "Chancengleichheitsgesetz"),
        ("LBG", "Landesbeamtengesetz"), ("PolG", "Polizeigesetz"), ("OBG", "Ordnungsbehördengesetz"), ("VersammlG", "Versammlungsgesetz"), ("WaffG", "Waffengesetz"),
        ("LImSchG", "Landes-Immissionsschutzgesetz"), ("FwG", "Feuerwehrgesetz"), ("RDG", "Rettungsdienstgesetz"), ("BHKG", ""), ("BestattG", "Bestattungsgesetz"),
        ("TierSchG", "Tierschutzgesetz"), ("TierGesG", "Tiergesundheitsgesetz"), ("LWaldG", "Landeswaldgesetz"), ("BWaldG", "Bundeswaldgesetz"), ("BJagdG", "Bundesjagdgesetz"),
        ("NatSchG", "Naturschutzgesetz"), ("LNatSchG", "Landesnaturschutzgesetz"), ("WG", "Wassergesetz"), ("LWG", "Landeswassergesetz"), ("AbwAG", "Abwasserabgabengesetz"),
        ("TrinkwV", "Trinkwasserverordnung"), ("PflSchG", "Pflanzenschutzgesetz"), ("ElektroG", "Elektro- und Elektronikgerätegesetz"), ("GewAbfV", "Gewerbeabfallverordnung"),
        ("LIFG", "Landesinformationsfreiheitsgesetz"), ("UIG", "Umweltinformationsgesetz"), ("LTranspG", "Landestransparenzgesetz"), ("PStG", "Personenstandsgesetz"),
        ("BMG", "Bundesmeldegesetz"), ("PAuswG", "Personalausweisgesetz"), ("StAG", "Staatsangehörigkeitsgesetz"), ("FlüAG", "Flüchtlingsaufnahmegesetz"),
        ("LVwVfG", "Landesverwaltungsverfahrensgesetz"), ("VwZG", "Verwaltungszustellungsgesetz"), ("VwVG", "Verwaltungsvollstreckungsgesetz"), ("BWG", "Bundeswahlgesetz"),
        ("EuWG", "Europawahlgesetz"), ("PartG", "Parteiengesetz"), ("VereinsG", "Vereinsgesetz"), ("UrhG", "Urheberrechtsgesetz"), ("TKG", "Telekommunikationsgesetz"),
        ("HSchG", ""), ("WBG", "Weiterbildungsgesetz"), ("MuSchG", "Mutterschutzgesetz"), ("LKHG", "Landeskrankenhausgesetz"), ("KHG", "Krankenhausfinanzierungsgesetz"),
        ("WTG", "Wohn- und Teilhabegesetz"), ("PflegeZG", "Pflegezeitgesetz"), ("BKGG", "Bundeskindergeldgesetz"),
    ];

    private static readonly FrozenDictionary<string, string> ByShort =
        Known.ToFrozenDictionary(law => law.Short, law => law.Short, StringComparer.OrdinalIgnoreCase);

    // Where two states shorten one name differently the long name stays as it is.
    private static readonly FrozenDictionary<string, string> ByLong = Known.Where(law => law.Long.Length > 0).GroupBy(law => law.Long)
        .ToFrozenDictionary(laws => laws.Key, laws => laws.Count() == 1 ? laws.First().Short : laws.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoLaw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Bundesgesetz", "Landesgesetz", "Ausführungsgesetz", "Änderungsgesetz", "Einzelgesetz", "Rahmengesetz", "Artikelgesetz", "Fachgesetz",
        "Spezialgesetz", "Mantelgesetz", "Naturgesetz", "Reformgesetz", "Begleitgesetz", "Sondergesetz", "Haushaltsgesetz");

    /// <summary>The law that a § right before a place belongs to: "KrO", "des Baugesetzbuches", "TIntG NRW"; null where none follows.</summary>
    public static LawName? BehindSection(string text, int start)
    {
        if (Article().Match(text, start) is { Success: true } article) start = article.Index + article.Length;
        if (Code(Social().Match(text, start)) is { } code) return code;
        if (Long(LongBehind().Match(text, start), any: true) is { } named) return named;
        var found = Short().Match(text, start);
        return found.Success ? Shortened(found) : null;
    }

    /// <summary>As <see cref="BehindSection"/>, in letters of any size where the law is a known one.</summary>
    public static LawName? Asked(string text, int start)
    {
        if (BehindSection(text, start) is { } law) return law;
        if (Typed().Match(text, start) is not { Success: true } typed) return null;
        foreach (var name in new[] { typed.Groups["two"], typed.Groups["one"] })
            if (name.Success && Named(name.Value) is { } key) return new LawName(key, name.Index, name.Index + name.Length, false);
        return null;
    }

    /// <summary>The known law that is called so, whatever the letters' size: "KrO", "GO NRW", "SGB II"; null where none is.</summary>
    public static string? Named(string name)
    {
        var words = name.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Social().Match(string.Join(' ', words)) is { Success: true } code) return Code(code)?.Key;
        if (words.Length == 2 && ByShort.TryGetValue(words[0], out var law) && States().Match(words[1]) is { Success: true })
            return $"{law} {States().Replace(words[1], state => state.Value == "NW" ? "NRW" : Cased(state.Value))}";
        if (words.Length > 1) return null;
        return ByShort.GetValueOrDefault(name) ?? ByLong.GetValueOrDefault(Genitive().Replace(name.ToLowerInvariant(), ""));
    }

    private static string Cased(string state) => state is "NDS" or "BBG" or "BAY" or "SAAR" ? state[..1] + state[1..].ToLowerInvariant() : state;

    /// <summary>"(TIntG)" right behind a long name.</summary>
    public static LawName? InBrackets(string text, int start) =>
        Bracketed().Match(text, start) is { Success: true } found ? Shortened(found) : null;

    /// <summary>Laws as a whole, where no § stands before: only such as cannot be something else.</summary>
    public static IEnumerable<LawName> Alone(string text)
    {
        foreach (Match found in SocialAlone().Matches(text))
            if (Code(found) is { } code) yield return code;
        // Names are told by their last letters, which are rare; where each begins is looked at only then.
        foreach (var found in Ending(text, LongEnd(), LongBehind()))
            if (Long(found, any: false) is { } named) yield return named;
        foreach (var found in Ending(text, ShortEnd(), Short()))
        {
            var name = Shortened(found);
            // Two or three letters mean much else; with the state's name behind them they do not.
            if (ByShort.ContainsKey(found.Groups["short"].Value) && (found.Groups["short"].Length > 3 || found.Groups["state"].Success)) yield return name;
        }
    }

    private static IEnumerable<Match> Ending(string text, Regex ends, Regex name)
    {
        var taken = 0;
        foreach (Match end in ends.Matches(text))
        {
            if (end.Index < taken) continue;
            var until = end.Index + end.Length;
            var (start, farthest) = (end.Index, Math.Max(taken, end.Index - LongestName));
            while (start > farthest && (char.IsLetter(text[start - 1]) || text[start - 1] == '-')) start--;
            if (CompoundBefore().Match(text[Math.Max(taken, start - LongestCompound)..start]) is { Success: true } compound) start -= compound.Length;
            for (; start < until; start++)
            {
                if (!char.IsUpper(text[start]) || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))) continue;
                if (name.Match(text, start) is not { Success: true } found || found.Index + found.Length < until) continue;
                yield return found;
                taken = found.Index + found.Length;
                break;
            }
        }
    }

    private static LawName Shortened(Match found)
    {
        var name = found.Groups["short"];
        var state = found.Groups["state"];
        var written = name.Value.Replace("-", "", StringComparison.Ordinal);
        var key = ByShort.GetValueOrDefault(written, written) + (state.Success ? " " + (state.Value == "NW" ? "NRW" : state.Value) : "");
        return new LawName(key, name.Index, (state.Success ? state : name).Index + (state.Success ? state : name).Length, false);
    }

    private static LawName? Code(Match found)
    {
        if (!found.Success) return null;
        var written = found.Groups["roman"].Value;
        var roman = written.Replace('l', 'I').Replace('1', 'I').Replace('|', 'I');
        if (roman is not ("I" or "II" or "III" or "IV" or "V" or "VI" or "VII" or "VIII" or "IX" or "X" or "XI" or "XII" or "XIII" or "XIV")) return null;
        var at = found.Groups["code"].Index;
        return new LawName($"SGB {roman}", at, found.Index + found.Length, roman != written);
    }

    private static LawName? Long(Match found, bool any)
    {
        if (!found.Success) return null;
        var name = found.Groups["long"];
        var nominative = Genitive().Replace(Blanks().Replace(name.Value, " "), "");
        var known = ByLong.GetValueOrDefault(nominative);
        if (known is null && (NoLaw.Contains(nominative) || (!any && !nominative.EndsWith("gesetz", StringComparison.Ordinal)))) return null;
        return new LawName(known ?? nominative, name.Index, name.Index + name.Length, false);
    }

    private const int LongestCompound = 40;

    /// <summary>Letters before a name's last part, more than any has.</summary>
    private const int LongestName = 80;

    [GeneratedRegex(@"\G\s{1,3}(?:(?:des|der|vom|im)\s{1,3})?(?<two>(?<one>[\p{L}-]{2,60})\s{1,2}\p{L}{1,5}(?!\p{L}))|\G\s{1,3}(?:(?:des|der|vom|im)\s{1,3})?(?<one>[\p{L}-]{2,60})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\A(?:NRW|NW|BW|B-W|MV|M-V|LSA|SH|RLP|NDS|BBG|BAY|SAAR)\z", RegexOptions.CultureInvariant)]
    private static partial Regex States();

    private const string State = @"(?:\s{1,2}(?<state>NRW|NW|BW|B-W|MV|M-V|LSA|SH|RLP|Nds|Bbg|Bay|Saar)\b)?";
    private const string Form = @"(?<short>(?:\p{Lu}[\p{L}]{0,14}-)?\p{Lu}\p{L}{0,14}(?:G|GB|O|VO|Verf|ibiz)\b|\p{Lu}\p{L}{1,14}V\b|GG\b|GO\b|AO\b|GWB\b|HOAI\b)";
    private const string LongName = @"(?<long>(?:\p{Lu}\p{Ll}{2,30}-\s{1,2}und\s{1,2})?\p{Lu}[\p{L}-]{2,50}(?:gesetz(?:buch)?|ordnung|verfassung|satzung)(?:e?s|en)?)\b";

    [GeneratedRegex(@"\G\s{1,3}(?:(?:des|der|vom|im)\s{1,3})?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\G" + Form + State, RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"\G\s{0,3}\(\s?" + Form + State + @"(?=\s?[),;-])", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G(?<code>SGB|Sozialgesetzbuch(?:e?s)?)\s{0,3}-?\s?(?<roman>[IVXl1|]{1,4})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Social();

    [GeneratedRegex(@"\b(?<code>SGB|Sozialgesetzbuch(?:e?s)?)\s{1,3}(?<roman>[IVXl1|]{1,4})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex SocialAlone();

    [GeneratedRegex(@"\G" + LongName, RegexOptions.CultureInvariant)]
    private static partial Regex LongBehind();

    [GeneratedRegex(@"(?:gesetz|ordnung|verfassung|satzung)(?:buch)?(?:e?s|en)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex LongEnd();

    [GeneratedRegex(@"(?:[GO]|GB|Verf|ibiz)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ShortEnd();

    /// <summary>"Teilhabe- und " before "Integrationsgesetz".</summary>
    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{2,30}-\s{1,2}und\s{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CompoundBefore();

    [GeneratedRegex(@"(?<=gesetz|buch)e?s\z|(?<=ordnung|verfassung|satzung)en\z", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
