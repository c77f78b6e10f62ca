using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;

namespace AsielGrains.Gateway.Imports;

/// <summary>One import of one caller, over however many streams.</summary>
sealed record Import(Guid Id, bool IsDryRun, Admission Admission)
{
    /// <summary>An organisation's imports are its own.</summary>
    public string Key => $"{Admission.Role.Organisation}-{Id:N}";

    public Guid? Trial => IsDryRun ? Id : null;

    public static Import Of(ImportStart start, Admission admission) =>
        Guid.TryParseExact(start.ImportId, "D", out var id) && id != Guid.Empty
            ? new(id, start.DryRun, admission)
            : throw RequestField.Invalid(
                "start.import_id", "import_id is a UUID, written as 8-4-4-4-12 hexadecimal digits.");
}
