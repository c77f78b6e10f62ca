using System.Text.Json.Nodes;

namespace AsielGrains.Journal.Codec;

/// <summary>Lifts a stored body from one version of an event to the next.</summary>
sealed record Upcaster(string Name, short From, Func<JsonObject, JsonObject> Lift);
