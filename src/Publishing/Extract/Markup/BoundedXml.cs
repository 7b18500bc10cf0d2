using System.Text;
using System.Xml;
using Publishing.Extract.Containers;

namespace Publishing.Extract.Markup;

/// <summary>Reads XML from its beginning to its end, never more of it in memory than one element's own attributes and text.</summary>
/// <remarks>No DTD, nothing from outside, no deeper than allowed. Names are local: the two spellings of Office's namespaces are one to it.</remarks>
internal sealed class BoundedXml : IDisposable
{
    private readonly XmlReader _xml;
    private readonly int _maxDepth;

    private BoundedXml(byte[] content, ExtractOptions options)
    {
        if (content.Length > options.MaxMarkup) throw new RefusedException(Refusals.TooMuchMarkup);
        _maxDepth = options.MaxXmlDepth;
        _xml = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
        while (Read() && _xml.NodeType != XmlNodeType.Element) { }
    }

    /// <summary>The part at its root element; null where the package has none of that name.</summary>
    public static BoundedXml? Of(Package package, string name, ExtractOptions options) =>
        package.Find(name) is { } item && item.Unpacked > options.MaxMarkup ? throw new RefusedException(Refusals.TooMuchMarkup)
        : package.Read(name) is { } content ? new BoundedXml(content, options)
        : null;

    public string Name => _xml.LocalName;

    /// <summary>An attribute of the element by its local name.</summary>
    public string? this[string name]
    {
        get
        {
            if (_xml.NodeType != XmlNodeType.Element) return null;
            string? value = null;
            for (var more = _xml.MoveToFirstAttribute(); more && value is null; more = _xml.MoveToNextAttribute())
                if (_xml.LocalName == name) value = _xml.Value;
            _xml.MoveToElement();
            return value;
        }
    }

    /// <summary>An attribute of a namespace by its local name, beside which one without a namespace may stand.</summary>
    public string? Qualified(string name)
    {
        string? value = null;
        for (var more = _xml.MoveToFirstAttribute(); more && value is null; more = _xml.MoveToNextAttribute())
            if (_xml.LocalName == name && _xml.NamespaceURI.Length > 0) value = _xml.Value;
        _xml.MoveToElement();
        return value;
    }

    /// <summary>An attribute that says yes or no; an element that is there without it says yes.</summary>
    public bool IsOn(string name = "val") => this[name] is not ("0" or "false" or "off" or "none");

    /// <summary>The names of the element's own elements, one after the other; what the caller does not read of one is passed over.</summary>
    public IEnumerable<string> Children() => Nodes().Where(name => name != "#text");

    /// <summary>The same with "#text" for text between them.</summary>
    public IEnumerable<string> Nodes()
    {
        if (_xml.NodeType != XmlNodeType.Element || _xml.IsEmptyElement) yield break;
        var inside = _xml.Depth + 1;
        while (Read() && _xml.Depth >= inside)
        {
            if (_xml.NodeType == XmlNodeType.Element) yield return _xml.LocalName;
            else if (IsText) yield return "#text";
            while (_xml.Depth > inside || (_xml.NodeType == XmlNodeType.Element && !_xml.IsEmptyElement)) Read();
        }
    }

    /// <summary>The text at which <see cref="Nodes"/> stands.</summary>
    public string Value => _xml.Value;

    /// <summary>All text inside the element.</summary>
    public string Text()
    {
        if (_xml.NodeType != XmlNodeType.Element || _xml.IsEmptyElement) return "";
        var depth = _xml.Depth;
        var text = new StringBuilder();
        while (Read() && _xml.Depth > depth)
            if (IsText) text.Append(_xml.Value);
        return text.ToString();
    }

    public void Dispose() => _xml.Dispose();

    private bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    private bool Read()
    {
        var more = _xml.Read();
        return _xml.Depth > _maxDepth ? throw new RefusedException(Refusals.DeepMarkup) : more;
    }
}
