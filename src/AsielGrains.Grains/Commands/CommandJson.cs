using System.Text.Json.Serialization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Grains.Commands;

/// <summary>One spelling of every command, so that a repeat has the same digest on every silo.</summary>
[JsonSerializable(typeof(CaseCommand))]
[JsonSerializable(typeof(OrderCommand))]
[JsonSerializable(typeof(OrderCommand.Place), TypeInfoPropertyName = "OrderCommandPlace")]
[JsonSerializable(typeof(GvlCommand))]
[JsonSerializable(typeof(GvlCommand.Open), TypeInfoPropertyName = "OpenGvl")]
[JsonSerializable(typeof(HouseholdCommand))]
[JsonSerializable(typeof(JointCommand))]
[JsonSerializable(typeof(PersonCommand))]
[JsonSerializable(typeof(RegietafelCommand))]
[JsonSerializable(typeof(SiteCommand))]
sealed partial class CommandJson : JsonSerializerContext;
