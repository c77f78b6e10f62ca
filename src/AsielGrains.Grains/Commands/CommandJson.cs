using System.Text.Json.Serialization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Grains.Commands;

/// <summary>One spelling of every command, so that a repeat has the same digest on every silo.</summary>
[JsonSerializable(typeof(CaseCommand))]
[JsonSerializable(typeof(PersonCommand))]
sealed partial class CommandJson : JsonSerializerContext;
