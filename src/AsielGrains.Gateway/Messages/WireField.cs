namespace AsielGrains.Gateway.Messages;

/// <summary>What a field of the contract looks like on the wire.</summary>
/// <param name="Content">What is inside when the field is length-delimited.</param>
/// <param name="Nested">The shape of the message inside, when it holds one.</param>
/// <param name="Place">Where its values are counted; null when there can be one only.</param>
sealed record WireField(string Name, WireContent Content, WireShape? Nested, int? Place);
