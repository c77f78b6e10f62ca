using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Persons;

/// <summary>Finds who a V-number in a request stands for.</summary>
static class NumberedPerson
{
    /// <summary>By the group of this field people are found by their V-number, whatever the call.</summary>
    public const string SearchField = "FindCasesRequest.v_number";

    /// <exception cref="RefusedException">
    /// Nobody is known under it whom the caller may find; the refusal names the field.
    /// </exception>
    public static async Task<PersonId> FindKnown(
        this IPersonDirectoryGrain directory,
        VNumber number,
        string field,
        Admission admission,
        CancellationToken cancellation,
        string searchField = SearchField) =>
        await directory.Find(number).WaitAsync(cancellation) is { } person
        && await directory.Shows(person, admission, cancellation, searchField)
            ? person
            : throw Unknown(field);

    /// <summary>The refusal when nobody is known under a V-number whom the caller may find.</summary>
    /// <param name="field">The field with the V-number.</param>
    public static RefusedException Unknown(string field) =>
        new(new(Reason.VNumberUnknown, "No person is known under this V-number.", field));

    /// <summary>Whether the caller may learn that a V-number is a known person's.</summary>
    public static async Task<bool> Shows(
        this IPersonDirectoryGrain directory,
        PersonId person,
        Admission admission,
        CancellationToken cancellation,
        string searchField = SearchField)
    {
        var hidden = admission.HiddenIn(searchField);
        return hidden.Count == 0
            || !(await directory.ProtectionsOf(person).WaitAsync(cancellation)).Any(hidden.Contains);
    }
}
