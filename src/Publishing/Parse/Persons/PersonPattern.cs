namespace Publishing.Parse.Persons;

/// <summary>How minutes write people: an office or a form of address before a name.</summary>
internal static class PersonPattern
{
    private const string Title = @"(?:(?:Dr|Prof|Mag|Ing|Dipl|DI|KR)\.?(?:-\p{Lu}\p{L}+\.?)?[\s-]*(?:\p{Ll}+\.\s)?)";
    private const string Word = @"(?:(?:von|van|vom|de|den|der|zu|zur|Graf|Freiherr)\s)*\p{Lu}[\p{L}'’*-]+";

    /// <summary>Titles and up to four words.</summary>
    public const string Name = Title + "*" + Word + @"(?:\s" + Word + "){0,3}";

    /// <summary>Titles and up to two words, as running text names people.</summary>
    public const string ShortName = "(?:" + Title + "*" + Word + @"(?:\s" + Word + ")?)";

    /// <summary>Says how to address somebody, not what they are.</summary>
    public const string Address = @"(?:Herrn?|Frau|Hr\.|Fr\.)";

    public const string Office =
        @"(?:(?:[Ss]tellv(?:ertretende[rns]?|\.)|[Ee]rste[rns]?|\d\.)\s)?(?:"
        + @"Ktabg\.|Kreistagsabgeordnete[rn]?|Kreisr(?:at|ätin)|Stadtr(?:at|ätin|ats)|Gemeinder(?:at|ätin)|Ortschaftsr(?:at|ätin)|Bezirksr(?:at|ätin)"
        + @"|Stadtverordnete[rn]?|Stv\.|Abgeordnete[rn]?|Ratsherrn?|Ratsfrau|Ratsmitglied|Ausschussmitglied|RM|AM|GR\.|StR\.|s\.\s?B\.|s\.\s?E\.|skB|sachkundige[rn]? (?:Bürger(?:in)?|Einwohner(?:in)?)"
        + @"|(?:Ober|Vize|Bezirks|Alt)?[Bb]ürgermeister(?:in|s)?|OB|BM|Bgm\.|Vzbgm\.|Landr(?:at|ätin)|LR|Kreisdirektor(?:in)?|KD|KVD|KOVR|Dezernent(?:in)?|Dez\.|Stadtdirektor(?:in)?"
        + @"|(?:Erste[rn]? )?Beigeordnete[rn]?|(?:Stadt|Kreis)?[Kk]ämmer(?:er|in)|(?:Fachbereichs|Fachdienst|Amts|Abteilungs|Referats|Sachgebiets)leiter(?:in)?|FBL(?:'in|in)?|AL|FDL|MD|W\.OAR\."
        + @"|Ortsvorsteher(?:in)?|Geschäftsführer(?:in)?|(?:Ausschuss|Beirats|Rats)?[Vv]orsitzende[rn]?|Vorsteher(?:in)?|Präsident(?:in)?"
        + ")";

    public const string Party = @"[^)\d]{2,40}";
}
