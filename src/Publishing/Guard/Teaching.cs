using Publishing.Vocabulary;

namespace Publishing.Guard;

/// <summary>What a document may teach: nothing but what the guard has released.</summary>
public static class Teaching
{
    public static DocumentWords Of(PublicDocument document) =>
        DocumentWords.Of(document.Text, new[] { document.Meeting.Chair?.Value, document.Meeting.Clerk?.Value }.OfType<string>());
}
