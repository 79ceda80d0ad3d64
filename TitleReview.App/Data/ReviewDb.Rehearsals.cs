using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What is shown of rehearsals: nothing, unless whoever asks has entered one; then that one and nothing else.</summary>
/// <remarks>A filter of the model, not of each query: whoever writes a new query, a job or a count need not think of it.</remarks>
public abstract partial class ReviewDb
{
    public DbSet<Rehearsal> Rehearsals => Set<Rehearsal>();

    public DbSet<RehearsalPart> RehearsalParts => Set<RehearsalPart>();

    public DbSet<RehearsalVisit> RehearsalVisits => Set<RehearsalVisit>();

    public DbSet<RehearsalFile> RehearsalFiles => Set<RehearsalFile>();

    /// <summary>In which rehearsal everything read and written now is; null: in none, all of it is real.</summary>
    internal NoticeId? Rehearsal { get; private set; }

    /// <summary>What stands before each number that is given now; empty where it is real.</summary>
    public string NumberMark { get; private set; } = "";

    internal void Enter(NoticeId rehearsal, int number) => (Rehearsal, NumberMark) = (rehearsal, RehearsalMark.Of(number));

    /// <summary>Of which rehearsal a row is; null: it is real.</summary>
    internal void SetRehearsal(object row, NoticeId rehearsal) => Entry(row).Property(RehearsalRows.Column).CurrentValue = (NoticeId?)rehearsal;

    private void HideRehearsals(ModelBuilder model)
    {
        Hide<Notice>(model);
        Hide<ReviewCase>(model);
        Hide<FeeBatch>(model);
        Hide<Delegation>(model);
        Hide<Draw>(model);
        Hide<IssuedDocument>(model);
        Hide<ScoringTask>(model);
        Hide<Core.Meetings.ReviewMeeting>(model);
        // these are asked for by their own ids, and are hidden with what they belong to
        model.Entity<DefenceSession>().HasQueryFilter(session => Notices.Any(notice => notice.Id == session.Notice));
        model.Entity<BallotBox>().HasQueryFilter(box => Meetings.Any(meeting => meeting.Id == box.Meeting));
        // whoever rehearses sees the offices there are, and besides them those that were made up for him
        model.Entity<Organisation>().Property<NoticeId?>(RehearsalRows.Column);
        model.Entity<Organisation>().HasQueryFilter(row => EF.Property<NoticeId?>(row, RehearsalRows.Column) == null || EF.Property<NoticeId?>(row, RehearsalRows.Column) == Rehearsal);
        // nobody is told of what is not real, and what is real does not follow anybody into a rehearsal
        model.Entity<Message>().HasQueryFilter(message => Rehearsal == null);
        model.Entity<ReviewCase>().HasIndex(RehearsalRows.Column).HasFilter($"\"{RehearsalRows.Column}\" IS NOT NULL");
    }

    private void Hide<T>(ModelBuilder model)
        where T : class
    {
        Expression<Func<T, bool>> isShown = row => EF.Property<NoticeId?>(row, RehearsalRows.Column) == Rehearsal;
        model.Entity<T>().Property<NoticeId?>(RehearsalRows.Column);
        model.Entity<T>().HasQueryFilter(isShown);
    }

    // no use case has to remember it
    private void StampRehearsal()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added && entry.Metadata.FindProperty(RehearsalRows.Column) is { } column && column.IsShadowProperty()).ToList())
        {
            SetRehearsal(entry.Entity, Rehearsal!.Value);
        }
    }
}
