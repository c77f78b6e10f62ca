using System.Collections.Immutable;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// What a file leaves out reaches an init-only property as its type's default when the reading code is generated.
/// </summary>
static class LeftOut
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> values) => values.IsDefault ? [] : values;

    public static T Or<T>(this T value, T usual)
        where T : struct, Enum => value.Equals(default(T)) ? usual : value;
}
