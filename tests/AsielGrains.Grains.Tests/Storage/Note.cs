namespace AsielGrains.Grains.Tests.Storage;

/// <summary>A grain's state in the shortest form a test needs.</summary>
[GenerateSerializer, Alias("test-note")]
public sealed class Note
{
    [Id(0)]
    public string? Text { get; set; }
}
