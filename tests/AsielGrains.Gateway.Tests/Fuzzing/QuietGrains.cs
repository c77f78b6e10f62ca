using System.Reflection;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Disclosures;
using AsielGrains.Grains.Gvl;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Imports;
using AsielGrains.Grains.Orders;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Regietafels;
using AsielGrains.Grains.Returns;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>Guardians that accept everything and remember nothing: what is behind the door is not under test.</summary>
#pragma warning disable CA1852 // A dispatch proxy is derived from at run time.
internal class QuietGrains : DispatchProxy
{
    static readonly Quiet Grain = new();

    public static IGrainFactory Factory() => Create<IGrainFactory, QuietGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Grain;

    sealed class Quiet : ICaseGrain, IPersonGrain, IPersonDirectoryGrain, ISiteGrain, IDisclosuresGrain, IImportGrain,
        IRegietafelGrain, IReturnsGrain, IExtensionOrderGrain, IGvlGrain, IHouseholdPlacesGrain,
        IHouseholdsGrain, IHouseholdGrain, IJointPlacementGrain, IGvlDirectoryGrain
    {
        static readonly PersonId Person = new(new Guid(1, 2, 3, new byte[8]));
        static readonly Task<Answer> Done = Task.FromResult<Answer>(new Receipt(1, new(0, 1), false, false));

        public Task<Answer> Handle(Envelope<CaseCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<OrderCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<PersonCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<SiteCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<RegietafelCommand> envelope) => Done;

        public Task<RegietafelReading?> Read() => Task.FromResult<RegietafelReading?>(null);

        Task<OrderReading?> IExtensionOrderGrain.Read() => Task.FromResult<OrderReading?>(null);

        public Task<OrderResults> Results(long after) => Task.FromResult(new OrderResults([], null));

        public Task<bool> Advance() => Task.FromResult(false);

        public Task<Answer> Handle(Envelope<JointCommand> envelope) => Done;

        public Task<Answer> Handle(Envelope<HouseholdCommand> envelope) => Done;

        public Task<Answer> Settle(HouseholdChangeId change) => Done;

        public Task<HouseholdChangesReading> Read(int countMax) =>
            Task.FromResult(new HouseholdChangesReading(new(0, 1), []));

        public Task<PlaceAdmission> Admit(Envelope<PlaceWish> envelope) =>
            Task.FromResult(PlaceAdmission.Granted);

        public Task Withdraw(Envelope<PlaceWish> envelope) => Task.CompletedTask;

        Task<JointReading?> IJointPlacementGrain.Read() => Task.FromResult<JointReading?>(null);

        public Task<bool> Sweep(JournalPosition told) => Task.FromResult(false);

        public async Task<MendReading> Mend() => new(0, await ReadDifferences(1));

        public Task<DifferencesReading> ReadDifferences(int countMax) =>
            Task.FromResult(new DifferencesReading(new(0, 1), null, [], 0));

        public Task<MoveFiguresReading> ReadFigures(PeriodQuery query) => Task.FromResult(
            new MoveFiguresReading(new(0, 1), null, new HouseholdBook().Figures(DateOnly.MinValue, DateOnly.MaxValue)));

        public Task<AbsencesReading> ReadAbsences(AbsenceQuery query) =>
            Task.FromResult(new AbsencesReading(JournalPosition.Start, [], 0));

        public Task<MembersReading> ReadMembers(HouseholdId household, int countMax) =>
            Task.FromResult(new MembersReading(JournalPosition.Start, []));

        public Task<MovesReading> ReadMoves(HouseholdId household) =>
            Task.FromResult(new MovesReading(new(0, 1), null, []));

        public Task<FairnessReading> ReadFairness(PeriodQuery query) => Task.FromResult(new FairnessReading(
            new(0, 1), null, new HouseholdBook().Fairness(DateOnly.MinValue, DateOnly.MaxValue)));

        public Task<DateOnly?> ReadBlock(HouseholdId household, DateOnly day) => Task.FromResult<DateOnly?>(null);

        public Task<Answer> Handle(Envelope<GvlCommand> envelope) => Done;

        public Task<GvlReading<GvlBoard>?> Board() => Task.FromResult<GvlReading<GvlBoard>?>(null);

        public Task<GvlReading<HouseholdsSteps>?> Mandatory(MandatoryQuery query) =>
            Task.FromResult<GvlReading<HouseholdsSteps>?>(new(
                new([.. query.Files.Select(file => MandatorySteps.Of(GvlLocation.Initial, file))]),
                1,
                new(0, 1),
                DateTimeOffset.UnixEpoch));

        public Task<GvlReading<BookedHouseholds>?> Booked() => Task.FromResult<GvlReading<BookedHouseholds>?>(null);

        public Task<GvlReading<AwaitedHouseholds>?> Awaited() => Task.FromResult<GvlReading<AwaitedHouseholds>?>(null);

        public Task<GvlReading<GvlDay>?> Day(DayQuery query) => Task.FromResult<GvlReading<GvlDay>?>(null);

        public Task<LinkedCasesReading> ReadLinks(LinkedCasesQuery query) =>
            Task.FromResult(new LinkedCasesReading([]));

        public Task<GvlReading<FreeStarts>?> FreeStarts(FreeStartsQuery query) =>
            Task.FromResult<GvlReading<FreeStarts>?>(null);

        public Task<GvlReading<HearingPlan>?> PlanHearing(HearingQuery query) =>
            Task.FromResult<GvlReading<HearingPlan>?>(null);

        public Task<GvlReading<DayForecast>?> Forecast(ForecastQuery query) =>
            Task.FromResult<GvlReading<DayForecast>?>(null);

        public Task<GvlReading<SharedUse>?> SharedUse(SharedUseQuery query) =>
            Task.FromResult<GvlReading<SharedUse>?>(null);

        public Task<SiteReading?> Read(SiteQuery query) => Task.FromResult<SiteReading?>(null);

        public Task<SiteReading?> ReadPast(PastSiteQuery query) => Task.FromResult<SiteReading?>(null);

        public Task<TonightReading?> ReadTonight() => Task.FromResult<TonightReading?>(null);

        public Task<CaseReading?> Read(CaseQuery query) => Task.FromResult<CaseReading?>(null);

        public Task<ExplanationReading?> Explain(CaseQuery query, DateOnly day) =>
            Task.FromResult<ExplanationReading?>(null);

        public Task<IdentityReading?> ReadIdentity(CaseQuery query) => Task.FromResult<IdentityReading?>(null);

        public Task<DisclosurePage?> Read(DisclosureQuestion question) =>
            Task.FromResult<DisclosurePage?>(new([], 0, null));

        public Task<ImportAnswer> Import(ImportBatch batch) => Task.FromResult(new ImportAnswer(
            [.. batch.Rows.Select(_ => new RowVerdict(RowOutcome.Accepted))], 1, new(0, 1), Fault.None));

        public Task<long> SettledThrough() => Task.FromResult(0L);

        public Task Settle(long number) => Task.CompletedTask;

        public Task<ReturnsReading> Read(ReturnsQuery query) =>
            Task.FromResult(new ReturnsReading(new(0, 1), null, new([], [], [])));

        public Task<PersonId> Survivor() => Task.FromResult(Person);

        public Task<PersonId> SurvivorAt(DateTimeOffset asOf) => Task.FromResult(Person);

        public Task<PersonId?> Find(VNumber number) => Task.FromResult<PersonId?>(Person);

        public Task<IReadOnlyList<CaseId>> CasesOf(PersonId person) => Task.FromResult<IReadOnlyList<CaseId>>([]);

        public Task<IReadOnlyList<PersonId>> PersonsOf(PersonId person) =>
            Task.FromResult<IReadOnlyList<PersonId>>([person]);

        public Task<SplitReading?> FindSplit(VNumber expired, PersonId survivor) =>
            Task.FromResult<SplitReading?>(new(Person, survivor, survivor));

        public Task<SplitReading?> FindEarlierSplit(PersonId person, Guid requestId) =>
            Task.FromResult<SplitReading?>(null);

        public Task<IReadOnlyList<SiteId>> All() => Task.FromResult<IReadOnlyList<SiteId>>([]);

        public Task<IReadOnlyList<AlikeReading>> FindAlike(CaseId id) =>
            Task.FromResult<IReadOnlyList<AlikeReading>>([]);

        public Task<bool> MayBeAlike(PersonalDetails details, PersonId person) => Task.FromResult(false);

        public Task<IReadOnlyList<ProtectionKind>> ProtectionsOf(PersonId person) =>
            Task.FromResult<IReadOnlyList<ProtectionKind>>([]);

        public Task<MergeReading?> FindMerge(PersonId survivor, Guid requestId) => Task.FromResult<MergeReading?>(null);
    }
}
#pragma warning restore CA1852
