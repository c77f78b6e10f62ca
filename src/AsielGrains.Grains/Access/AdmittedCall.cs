using AsielGrains.Grains.Commands;
using Orleans.Runtime;

namespace AsielGrains.Grains.Access;

/// <summary>
/// A call that the front door let in. It goes along with all that is asked of grains for it, so that who calls is
/// judged again where the data are, by the same rules.
/// </summary>
/// <param name="Rpc">The full name of the method, for example <c>/asiel.v1.CasesService/GetCase</c>.</param>
[GenerateSerializer, Immutable, Alias("admitted-call")]
public sealed record AdmittedCall([property: Id(0)] string Rpc, [property: Id(1)] Caller Caller)
{
    const string Key = "asiel.call";

    /// <summary>The call for which is worked here; null: for none.</summary>
    internal static AdmittedCall? Current => RequestContext.Get(Key) as AdmittedCall;

    /// <summary>What is asked of grains from here on is asked for this call.</summary>
    public void Begin() => RequestContext.Set(Key, this);
}
