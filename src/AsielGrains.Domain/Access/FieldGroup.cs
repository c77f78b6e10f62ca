using System.Collections.Immutable;

namespace AsielGrains.Domain.Access;

/// <summary>Fields of the contract that are shown or masked together.</summary>
/// <param name="Code">The name under which disclosures are recorded, for example <c>F3</c>; never changes.</param>
/// <param name="Name">What it holds, in Dutch.</param>
/// <param name="English">The same in English.</param>
/// <param name="Fields">Its fields, each as the message and the field of the contract.</param>
public sealed record FieldGroup(string Code, string Name, string English, ImmutableArray<string> Fields);
