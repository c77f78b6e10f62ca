using System.Collections.Concurrent;
using System.Reflection;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Telemetry;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace AsielGrains.Grains.Access;

/// <summary>
/// Judges who calls once more, where the data are: a way to a grain that does not lead over the front door, or over
/// another call than was let in, leads nowhere. What one grain asks of another is the chain's own work and is known by
/// its sender, whom the runtime names and not the message's content; the first grain's caller was judged.
/// </summary>
sealed class CallCheck(AccessRules rules, AccessOptions options, ILogger<CallCheck> logger) : IIncomingGrainCallFilter
{
    const string Unmarked = "unmarked";
    const string FiguresOnly = "figures-only";
    const string OtherSite = "other-site";

    // Bounded by the methods there are.
    readonly ConcurrentDictionary<MethodInfo, CallKind> _kinds = new();

    public Task Invoke(IIncomingGrainCallContext context)
    {
        var isFromGrain = context.SourceId is { } sender && !sender.IsClient();
        return isFromGrain || context.InterfaceMethod is not { } method
            ? context.Invoke()
            : Judge(context, _kinds.GetOrAdd(method, CallKind.Of));
    }

    Task Judge(IIncomingGrainCallContext context, CallKind kind)
    {
        if (!kind.IsGuarded)
            return context.Invoke();
        var call = AdmittedCall.Current;
        if (DenialOf(call, kind, context.TargetId) is not { } denial)
            return context.Invoke();
        if (denial == Unmarked && options.UnmarkedCalls is UnmarkedCalls.LetThrough)
        {
            logger.UnmarkedCallLetThrough(kind.Name);
            return context.Invoke();
        }

        logger.GrainCallRefused(kind.Name, call?.Rpc ?? "none", call?.Caller.Role ?? "none", denial);
        return Task.FromException(new GrainCallRefusedException("The caller may not ask this of a grain."));
    }

    // Null: it is allowed.
    string? DenialOf(AdmittedCall? call, CallKind kind, GrainId target)
    {
        if (call is not { Rpc: var rpc, Caller: { } caller })
            return Unmarked;
        if (rules.DenialOf(rpc, ChainRole.Find(caller.Role), caller.Purpose) is { } denial)
            return NameOf(denial);
        if (kind.IsOfPersons && Purposes.IsOfFigures(caller.Purpose))
            return FiguresOnly;
        return kind.IsOfSite && caller.Sites is not null && !caller.Reaches(SiteId.Parse(target.Key.ToString()!, null))
            ? OtherSite
            : null;
    }

    static string NameOf(AccessDenial denial) => denial switch
    {
        AccessDenial.Role => "role",
        AccessDenial.PurposeMissing => "purpose-missing",
        _ => "purpose",
    };
}
