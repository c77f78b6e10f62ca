using System.Collections.Immutable;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Access;

/// <summary>Who may make one call, and what for.</summary>
/// <param name="Rpc">The full name of the method, for example <c>/asiel.v1.CasesService/GetCase</c>.</param>
/// <param name="Purposes">The purposes the call serves; the role must have the purpose too.</param>
public sealed record AccessRow(string Rpc, ImmutableArray<ChainRole> Roles, ImmutableArray<string> Purposes);
