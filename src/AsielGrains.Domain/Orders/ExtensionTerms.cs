namespace AsielGrains.Domain.Orders;

/// <summary>What an order to extend a term says, for example WBV 2022/22.</summary>
/// <param name="Category">The cases it is about.</param>
/// <param name="Term">The code of the term, for example <c>BESL6</c>.</param>
/// <param name="Extension">The code of the extension in the procedure, for example <c>BESL9</c>.</param>
/// <param name="Ground">The code of the ground, for example <c>many-at-once</c>.</param>
/// <param name="Publication">Where it was made known, as a code, for example <c>WBV-2022-22</c>.</param>
/// <param name="DecidedOn">The day of the order: a term that had lapsed by then is not extended.</param>
/// <param name="InForceFrom">The first day on which cases are treated.</param>
/// <param name="InForceUntil">
/// The last day on which a case that comes into the category is treated; null: until the order is ended.
/// </param>
public sealed record ExtensionTerms(
    CaseCategory Category,
    string Term,
    string Extension,
    string Ground,
    string Publication,
    DateOnly DecidedOn,
    DateOnly InForceFrom,
    DateOnly? InForceUntil);
