using System.Text.Json.Serialization.Metadata;

namespace AsielGrains.Journal.Codec;

/// <summary>One line of the table of stored names.</summary>
/// <param name="Name">What is stored; never changes.</param>
/// <param name="Version">The version written today.</param>
/// <param name="Layout">How today's version is written and read.</param>
sealed record EventName(string Name, short Version, JsonTypeInfo Layout);
