using Microsoft.Extensions.Primitives;
using Publishing.Documents;
using Publishing.Pages.Text;

namespace Publishing.Pages.Forms;

/// <summary>What staff say about the files of an upload.</summary>
internal static class MetadataForm
{
    public static (Metadata Metadata, IReadOnlyList<FieldFault> Faults) Read(IReadOnlyDictionary<string, StringValues> values, Pipeline pipeline)
    {
        var fields = new FieldReader(name => values.GetValueOrDefault(name));
        var metadata = new Metadata
        {
            Body = fields.Text("body"),
            Organization = fields.Text("organization"),
            MeetingDate = fields.Date("date"),
            Kind = fields.Choice("kind", Words.Kinds),
            Paper = fields.Text("paper") is { } number ? pipeline.NumberOf(number) : null,
            Title = fields.Text("title"),
        };
        return (metadata, fields.Faults);
    }
}
