namespace AsielGrains.Grains.Feed;

/// <summary>Where the feed is published.</summary>
public static class FeedStream
{
    /// <summary>The name of the Orleans stream provider.</summary>
    public const string Provider = "feed";

    public const string Namespace = "feed";

    /// <summary>The key of the one feed, and so of the grains that project the whole chain.</summary>
    public const string Chain = "chain";
}
