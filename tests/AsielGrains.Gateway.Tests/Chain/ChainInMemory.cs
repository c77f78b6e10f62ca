using System.Collections.Concurrent;
using System.Reflection;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Disclosures;
using AsielGrains.Grains.Gvl;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Imports;
using AsielGrains.Grains.Orders;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Returns;
using AsielGrains.Journal;
using Orleans.Runtime;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>The guardians in memory, with the real rules of the domain and without a journal.</summary>
public sealed class ChainInMemory
{
    readonly Lock _telling = new();
    long _offset;

    public ChainInMemory() => Households = new(this);

    public ConcurrentDictionary<string, CaseInMemory> Cases { get; } = [];

    public ConcurrentDictionary<string, SiteInMemory> Sites { get; } = [];

    public ConcurrentDictionary<string, ImportInMemory> Imports { get; } = [];

    public ConcurrentDictionary<string, RegietafelInMemory> Regietafels { get; } = [];

    public ConcurrentDictionary<string, OrderInMemory> Orders { get; } = [];

    public ConcurrentDictionary<string, GvlInMemory> Gvls { get; } = [];

    public ConcurrentDictionary<string, JointInMemory> Joints { get; } = [];

    public ConcurrentDictionary<string, HouseholdInMemory> Guardians { get; } = [];

    public HouseholdsInMemory Households { get; }

    public ConcurrentDictionary<string, HouseholdPlacesInMemory> HouseholdPlaces { get; } = [];

    public ConcurrentDictionary<string, PersonInMemory> Persons { get; } = [];

    public ConcurrentDictionary<VNumber, PersonId> Owners { get; } = [];

    public DisclosuresInMemory Disclosures { get; } = new();

    /// <summary>Stands before every command, so that a test can hold them up.</summary>
    public Func<string, Task> Gate { get; set; } = _ => Task.CompletedTask;

    public DateOnly Today { get; } = new(2026, 6, 1);

    /// <summary>The real copy of the sites, told by the sites themselves.</summary>
    public CapacityReplica Capacity { get; } = Loaded(new(new NoonOf(new(2026, 6, 1))));

    /// <summary>Those of a person and of whom it was merged into.</summary>
    public IReadOnlyList<ProtectionKind> ProtectionsOf(PersonId person) =>
        !Persons.TryGetValue(person.ToString(), out var known) ? []
        : known.State.Survivor is { } survivor ? [.. known.State.Protections.Union(ProtectionsOf(survivor))]
        : known.State.Protections;

    static CapacityReplica Loaded(CapacityReplica capacity)
    {
        capacity.Restart([], JournalPosition.Start);
        return capacity;
    }

    /// <summary>Tells the copy of the sites, one event after the other.</summary>
    public JournalPosition Tell(SiteId site, SiteEvent @event, DateTimeOffset at)
    {
        lock (_telling)
        {
            var (after, position) = (Capacity.Position, Next());
            Capacity.Take((after, position), [new(site, @event, position, at)]);
            Households.Tell(site, @event, at);
            return position;
        }
    }

    /// <summary>Tells the copy of the sites that something happened, and on no site.</summary>
    public JournalPosition TellElsewhere()
    {
        lock (_telling)
        {
            var (after, position) = (Capacity.Position, Next());
            Capacity.Take((after, position), []);
            return position;
        }
    }

    /// <summary>Where the last event of the chain stands.</summary>
    public JournalPosition Last => new(0, Interlocked.Read(ref _offset));

    /// <summary>A case as the index of deadlines would have it; null while it has no person.</summary>
    public KnownCase? Known(CaseId id) => Cases.TryGetValue(id.ToString(), out var known)
        && known.State.Person is { } person
        ? new KnownCase(id, person, known.State)
        : null;

    public JournalPosition Next() => new(0, Interlocked.Increment(ref _offset));

    public IGrainFactory Factory()
    {
        var factory = DispatchProxy.Create<IGrainFactory, FactoryProxy>();
        ((FactoryProxy)factory).Chain = this;
        return factory;
    }

#pragma warning disable CA1852 // A dispatch proxy is derived from at run time.
    internal class FactoryProxy : DispatchProxy
    {
        public ChainInMemory? Chain { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (args is [GrainId id, GrainInterfaceType])
                return Named(id.Type.ToString()!, id.Key.ToString()!);
            var key = args![0]!.ToString()!;
            var grain = targetMethod!.GetGenericArguments() is [var asked] ? asked : typeof(object);
            if (grain == typeof(IPersonGrain))
                return Chain!.Persons.GetOrAdd(key, person => new PersonInMemory(Chain, PersonId.Parse(person, null)));
            if (grain == typeof(IDisclosuresGrain))
                return Chain!.Disclosures;

            if (grain == typeof(IImportGrain))
                return Chain!.Imports.GetOrAdd(key, _ => new ImportInMemory());
            if (grain == typeof(IHouseholdsGrain))
                return Chain!.Households;
            if (grain == typeof(IGvlDirectoryGrain))
                return new GvlDirectoryInMemory(Chain!);
            if (grain == typeof(IReturnsGrain))
                return new ReturnsInMemory(Chain!);
            if (grain == typeof(IExtensionOrderGrain))
                return Chain!.Orders.GetOrAdd(key, _ => new OrderInMemory(Chain));
            return grain == typeof(IPersonDirectoryGrain)
                ? new DirectoryInMemory(Chain!)
                : throw new NotSupportedException(grain.Name);
        }

        object Named(string kind, string key) => kind switch
        {
            "site" => Chain!.Sites.GetOrAdd(key, name => new SiteInMemory(Chain, SiteId.Parse(name, null))),
            "regietafel" => Chain!.Regietafels.GetOrAdd(key, _ => new RegietafelInMemory(Chain)),
            "joint" => Chain!.Joints.GetOrAdd(key, id => new JointInMemory(Chain, JointId.Parse(id, null))),
            "household" => Chain!.Guardians.GetOrAdd(
                key, id => new HouseholdInMemory(Chain, HouseholdId.Parse(id, null))),
            "household-places" => Chain!.HouseholdPlaces.GetOrAdd(key, _ => new HouseholdPlacesInMemory(Chain)),
            "gvl" => Chain!.Gvls.GetOrAdd(key, _ => new GvlInMemory(Chain)),
            _ => Chain!.Cases.GetOrAdd(key, id => new CaseInMemory(Chain, id)),
        };
    }
#pragma warning restore CA1852
}
