using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>Whether a file is complete for its profile: which composition of the file needs what.</summary>
/// <param name="Required">What files of this profile hold when they are complete.</param>
/// <param name="Present">What this file holds, of that and of more.</param>
public readonly record struct FileCheck(FileProfile Profile, FileItems Required, FileItems Present)
{
    const FileItems Always = FileItems.Registration | FileItems.Application | FileItems.Eurodac | FileItems.Vis
        | FileItems.Documents | FileItems.MedicalScreening;

    public FileItems Missing => Required & ~Present;

    public bool Complete => Missing is FileItems.None;

    public static FileCheck Of(AsylumCase state)
    {
        var profile = ProfileOf(state);
        return new(profile, RequiredFor(profile), PresentIn(state));
    }

    public static FileItems RequiredFor(FileProfile profile) => profile switch
    {
        FileProfile.Repeat => FileItems.Registration | FileItems.RepeatForm,
        FileProfile.UnaccompaniedChild => Always | FileItems.Minority,
        FileProfile.Household => Always | FileItems.Minority | FileItems.Household,
        _ => Always,
    };

    static FileProfile ProfileOf(AsylumCase state) => state switch
    {
        { Kind: ApplicationKind.Repeat } => FileProfile.Repeat,
        _ when state.Standing.Minority is Minority.UnaccompaniedChild => FileProfile.UnaccompaniedChild,
        _ when PointsElsewhere(state.Course) => FileProfile.OtherState,
        _ when state.Standing.Household is not null => FileProfile.Household,
        _ => FileProfile.Alone,
    };

    static bool PointsElsewhere(Course course) => course.Steps.Any(step =>
        step is CaseEvent.EurodacChecked { HitState: not null } or CaseEvent.VisChecked { VisaState: not null });

    static FileItems PresentIn(AsylumCase state)
    {
        var present = state.RegisteredOn is null ? FileItems.None : FileItems.Registration;
        if (state.LodgedOn is not null)
            present |= FileItems.Application;
        if (state.Standing.Household is not null)
            present |= FileItems.Household;
        foreach (var step in state.Course.Steps)
            present |= ItemOf(step);
        return present;
    }

    static FileItems ItemOf(CaseEvent.Step step) => step switch
    {
        CaseEvent.EurodacChecked => FileItems.Eurodac,
        CaseEvent.VisChecked => FileItems.Vis,
        CaseEvent.DocumentsExamined { Finding: not DocumentFinding.FurtherExamination } => FileItems.Documents,
        CaseEvent.MedicallyScreened => FileItems.MedicalScreening,
        CaseEvent.MinorityEstablished => FileItems.Minority,
        CaseEvent.RepeatFormChecked { Finding: RepeatFormFinding.Complete } => FileItems.RepeatForm,
        _ => FileItems.None,
    };
}
