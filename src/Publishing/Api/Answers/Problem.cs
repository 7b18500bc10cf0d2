using Publishing.Pages.Answers;
using Publishing.Pages.Forms;

namespace Publishing.Api.Answers;

/// <summary>Problem details, RFC 9457.</summary>
/// <param name="Errors">What is wrong with each field; an extension member.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<FieldFault> Errors)
{
    public static Problem Of(Fault fault, string instance) =>
        new("about:blank", fault.Title, fault.Status, fault.Detail, instance, fault.Fields);
}

internal sealed record HealthAnswer(string Status);
