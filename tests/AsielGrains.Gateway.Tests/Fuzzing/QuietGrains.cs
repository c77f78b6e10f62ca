using System.Reflection;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Reception;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>Guardians that accept everything and remember nothing: what is behind the door is not under test.</summary>
#pragma warning disable CA1852 // A dispatch proxy is derived from at run time.
internal class QuietGrains : DispatchProxy
{
    static readonly Quiet Grain = new();

    public static IGrainFactory Factory() => Create<IGrainFactory, QuietGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Grain;

    sealed class Quiet : ICaseGrain, IPersonGrain, IPersonDirectoryGrain, ISiteGrain
    {
        static readonly PersonId Person = new(new Guid(1, 2, 3, new byte[8]));
        static readonly Task<Answer> Done = Task.FromResult<Answer>(new Receipt(1, new(0, 1), false, false));

        public Task<Answer> Handle(Envelope<CaseCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<PersonCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<SiteCommand> envelope) => Done;

        public Task<SiteReading?> Read(SiteQuery query) => Task.FromResult<SiteReading?>(null);

        public Task<SiteReading?> ReadPast(PastSiteQuery query) => Task.FromResult<SiteReading?>(null);

        public Task<TonightReading?> ReadTonight() => Task.FromResult<TonightReading?>(null);

        public Task<CaseReading?> Read(CaseQuery query) => Task.FromResult<CaseReading?>(null);

        public Task<PersonId> Survivor() => Task.FromResult(Person);

        public Task<PersonId?> Find(VNumber number) => Task.FromResult<PersonId?>(Person);

        public Task<IReadOnlyList<CaseId>> CasesOf(PersonId person) => Task.FromResult<IReadOnlyList<CaseId>>([]);

        public Task<MergeReading?> FindMerge(PersonId survivor, Guid requestId) => Task.FromResult<MergeReading?>(null);
    }
}
#pragma warning restore CA1852
