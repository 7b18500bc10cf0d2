using System.Text;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Sheets;

/// <summary>The texts that cells of a workbook share.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];

    public SharedTexts(BoundedXml? xml, ExtractOptions options)
    {
        if (xml is null) return;
        var characters = 0L;
        foreach (var name in xml.Children())
        {
            if (name != "si") continue;
            if (_texts.Count == options.MaxCells) throw new RefusedException(Refusals.TooManyCells(options.MaxCells));
            _texts.Add(Read(xml));
            if ((characters += _texts[^1].Length) > options.MaxCharacters) throw new RefusedException(Refusals.TooMuchText(options.MaxCharacters));
        }
    }

    public string this[int index] => index >= 0 && index < _texts.Count ? _texts[index] : throw new InvalidDataException("A cell's text is missing.");

    /// <summary>The runs of a text, without how to pronounce it.</summary>
    public static string Read(BoundedXml xml)
    {
        var text = new StringBuilder();
        foreach (var name in xml.Children())
        {
            if (name == "t") text.Append(xml.Text());
            if (name != "r") continue;
            foreach (var part in xml.Children())
                if (part == "t") text.Append(xml.Text());
        }

        return text.ToString();
    }
}
