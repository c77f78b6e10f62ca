using System.Reflection;

namespace AsielGrains.Grains.Access;

/// <summary>What a method of a grain is asked for, read once from its declaration.</summary>
/// <param name="IsGuarded">It is a method of the chain, not of the runtime, and not the silo's own work.</param>
sealed record CallKind(string Name, bool IsGuarded, bool IsOfPersons, bool IsOfSite)
{
    public static CallKind Of(MethodInfo method)
    {
        var guardian = method.DeclaringType!;
        return new(
            $"{guardian.Name}.{method.Name}",
            guardian.Assembly == typeof(CallKind).Assembly && !method.IsDefined(typeof(OwnWorkAttribute)),
            guardian.IsDefined(typeof(OfPersonsAttribute)),
            guardian.IsDefined(typeof(OfSiteAttribute)));
    }
}
