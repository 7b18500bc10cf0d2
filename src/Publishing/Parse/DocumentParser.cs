using System.Diagnostics.CodeAnalysis;
using Publishing.Documents;
using Publishing.Parse.Attendance;
using Publishing.Parse.Dates;
using Publishing.Parse.Facts;
using Publishing.Parse.Items;

namespace Publishing.Parse;

/// <summary>Understands what a text says about itself; the uploader's word wins, and what nobody says stays unknown.</summary>
public sealed class DocumentParser
{
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an instance, so that the pipeline can hold one.")]
    public Understanding Parse(DocumentText text, ArchivedFile file)
    {
        var reading = new Reading(text);
        var told = file.Metadata;
        var kind = told.Kind ?? Kinds.Of(reading, file.FileName);
        var meets = kind is DocumentKind.Minutes or DocumentKind.Invitation;
        var minutes = kind == DocumentKind.Minutes;
        var agenda = meets ? Agendas.Of(reading) : [];
        var organization = meets ? Organizations.Of(reading) : default;
        var meeting = new Meeting
        {
            Body = Told(told.Body) ?? Bodies.Of(reading),
            Organization = Told(told.Organization) ?? organization.Name,
            Number = organization.Number,
            Date = told.MeetingDate is { } day ? new Fact<DateOnly>(day, null) : meets ? MeetingDates.Of(reading) : null,
            Chair = meets ? People.Chair(reading) : null,
            Clerk = meets ? People.Clerk(reading) : null,
            Begin = meets ? Sittings.Begin(reading) : null,
            End = minutes ? Sittings.End(reading) : null,
            Place = meets ? Sittings.Place(reading) : null,
            Attendance = minutes ? AttendanceList.Of(reading) : [],
        };
        return new Understanding
        {
            Kind = kind,
            Title = Told(told.Title) ?? Titles.Of(kind, reading, meeting, agenda),
            Date = DocumentDates.Of(reading, kind),
            Meeting = meeting,
            Agenda = minutes ? ItemFacts.Of(reading, agenda) : agenda,
        };
    }

    private static Fact<string>? Told(string? word) => string.IsNullOrWhiteSpace(word) ? null : new Fact<string>(word.Trim(), null);
}
