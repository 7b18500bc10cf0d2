namespace Publishing;

/// <summary>Assembly mark until the pipeline stands.</summary>
public static class Publisher;
