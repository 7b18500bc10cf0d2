using Publishing.Extract.Markup;

namespace Publishing.Extract.OpenDocument;

/// <summary>Reads the visible sheets of an ODS file, each as a page.</summary>
internal sealed class OdfSheets(OdfText text, OdfStyles styles, Flow flow)
{
    public void Read(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name == "tracked-changes") flow.HoldsUnseen = true;
            if (name != "table") continue;
            if (styles.Of("table", xml["style-name"]).IsHidden)
            {
                flow.HoldsUnseen = true;
                continue;
            }

            flow.DrawnPageBreak();
            flow.Write(xml["name"] ?? "");
            flow.EndParagraph(1);
            text.Tables.Rows(xml);
        }
    }
}
