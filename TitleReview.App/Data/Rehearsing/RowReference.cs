using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>A column of one table that names a row of another: by a foreign key, or because its type is that of the other's id.</summary>
/// <param name="Target">Whose row it names.</param>
internal sealed record RowReference(IProperty Column, IEntityType Target)
{
    private static readonly ConcurrentDictionary<IModel, IReadOnlyList<IEntityType>> _tables = new();
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<RowReference>> _of = new();

    /// <summary>All tables but those that say which rehearsals there were, and the log.</summary>
    public static IReadOnlyList<IEntityType> Tables(IModel model) => _tables.GetOrAdd(
        model, static one => [.. one.GetEntityTypes().Where(type => type.ClrType != typeof(Rehearsal) && type.ClrType != typeof(RehearsalFile) && type.ClrType != typeof(AuditEntry))]);

    public static IReadOnlyList<RowReference> Of(IEntityType table) => _of.GetOrAdd(table, Find);

    /// <summary>The id of a row, by which others name it; null where it has none of its own.</summary>
    public static IProperty? KeyOf(IEntityType table) => table.FindPrimaryKey() is { Properties: [{ Name: "Id" } key] } && IsId(key) ? key : null;

    public static bool IsId(IProperty property) => Provider(property) == typeof(Guid);

    public static Guid? ValueOf(IProperty column, object? value) => value switch
    {
        null => null,
        Guid id => id,
        _ => (Guid?)column.GetTypeMapping().Converter!.ConvertToProvider(value),
    };

    private static IReadOnlyList<RowReference> Find(IEntityType table)
    {
        // a draft names the notice it may be tried on; that makes no part of it
        if (table.ClrType == typeof(NoticeDraft))
        {
            return [];
        }
        var byKey = table.GetForeignKeys().Where(key => key.Properties.Count == 1 && IsId(key.Properties[0])).Select(key => new RowReference(key.Properties[0], key.PrincipalEntityType));
        var byType = table.GetProperties().Where(IsId).SelectMany(column => Tables(table.Model).Where(other => IsIdOf(column, other)).Select(other => new RowReference(column, other)));
        // who somebody is does not make anything his part of a rehearsal
        return [.. byKey.Concat(byType).Distinct().Where(one => one.Target.ClrType != typeof(Person) && !(one.Target == table && one.Column.IsPrimaryKey()))];
    }

    private static bool IsIdOf(IProperty column, IEntityType other)
    {
        var id = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return id != typeof(Guid) && KeyOf(other)?.ClrType == id;
    }

    private static Type Provider(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
