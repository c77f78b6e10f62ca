namespace AsielGrains.Gateway.Messages;

/// <summary>What a length-delimited field holds.</summary>
enum WireContent
{
    /// <summary>Numbers, packed when they are length-delimited.</summary>
    Numbers,
    Text,
    Bytes,
    Message,
}
