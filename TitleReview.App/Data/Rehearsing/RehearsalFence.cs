using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>Whoever rehearses writes nothing but rows of the rehearsal, whatever the use case; and each file they name is put down, to be erased after the wipe.</summary>
internal static class RehearsalFence
{
    /// <returns>Whether all that is about to be written belongs to the rehearsal that was entered.</returns>
    public static async Task<bool> KeepsToItselfAsync(this ReviewDb db, CancellationToken ct)
    {
        var rehearsal = db.Rehearsal!.Value;
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not RehearsalVisit).ToList();
        if (changed.Count == 0)
        {
            return true;
        }
        var rows = await RehearsalRows.ReadAsync(db, rehearsal, ct);
        // a row that is written with another one belongs by way of that one
        var strangers = changed;
        for (var before = int.MaxValue; strangers.Count < before;)
        {
            before = strangers.Count;
            strangers = [.. strangers.Where(entry => !Belongs(rows, entry))];
        }
        if (strangers.Count > 0)
        {
            return false;
        }
        var names = changed.SelectMany(VaultNames.Of).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.RehearsalFiles.Where(file => file.Rehearsal == rehearsal && names.Contains(file.Name)).Select(file => file.Name).ToListAsync(ct);
        db.RehearsalFiles.AddRange(names.Except(known, StringComparer.Ordinal).Select(name => new RehearsalFile { Rehearsal = rehearsal, Name = name }));
        return true;
    }

    private static bool Belongs(RehearsalRows rows, EntityEntry entry)
    {
        var table = entry.Metadata;
        var own = RowReference.KeyOf(table) is { } key ? RowReference.ValueOf(key, entry.Property(key).CurrentValue) : null;
        var isSealed = entry.Entity is SealedSubmission && entry.Context.ChangeTracker.Entries<SealLink>().Any(link => link.Entity.Blind == ((SealedSubmission)entry.Entity).Id && Belongs(rows, link));
        // that somebody works in a made-up unit makes nothing else of his part of the rehearsal
        var belongs = isSealed || RowReference.Of(table).Any(reference => reference.Target.ClrType != typeof(Organisation)
            && RowReference.ValueOf(reference.Column, entry.Property(reference.Column).CurrentValue) is { } id && rows.Names(reference, id));
        if (belongs && own is { } id)
        {
            rows.Add(table, id);
        }
        return belongs;
    }
}
