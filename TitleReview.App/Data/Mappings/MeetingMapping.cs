using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class ReviewMeetingMapping : IEntityTypeConfiguration<ReviewMeeting>
{
    public void Configure(EntityTypeBuilder<ReviewMeeting> builder)
    {
        builder.ToTable("meetings", table => table.HasCheckConstraint("meeting_ends_after_it_starts", "\"LastOn\" >= \"HeldOn\" AND \"Step\" >= 0"));
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.HasIndex(meeting => new { meeting.Office, meeting.HeldOn });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(meeting => meeting.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Notice>().WithMany().HasForeignKey(meeting => meeting.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Draw>().WithMany().HasForeignKey(meeting => meeting.Draw).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(meeting => meeting.Chair).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingMemberMapping : IEntityTypeConfiguration<MeetingMember>
{
    public void Configure(EntityTypeBuilder<MeetingMember> builder)
    {
        builder.ToTable("meeting_members", table => table.HasCheckConstraint("meeting_member_leaves_after_coming", "\"LeftAt\" IS NULL OR \"SignedInAt\" IS NOT NULL"));
        builder.HasKey(member => new { member.Meeting, member.Person });
        builder.Property(member => member.Version).IsConcurrencyToken();
        builder.HasIndex(member => new { member.Meeting, member.Number }).IsUnique();
        builder.HasIndex(member => member.Person);
        builder.HasOne<ReviewMeeting>().WithMany().HasForeignKey(member => member.Meeting).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceMoveMapping : IEntityTypeConfiguration<AttendanceMove>
{
    public void Configure(EntityTypeBuilder<AttendanceMove> builder)
    {
        builder.ToTable("meeting_attendance");
        builder.HasKey(move => new { move.Meeting, move.Line });
        builder.Property(move => move.Line).ValueGeneratedNever();
        builder.HasOne<MeetingMember>().WithMany().HasForeignKey(move => new { move.Meeting, move.Person }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("meeting_items", table => table.HasCheckConstraint("meeting_item_is_counted_from_one", "\"Number\" >= 1 AND \"Batch\" >= 1 AND \"Group\" >= 0"));
        builder.HasKey(item => new { item.Meeting, item.Case });
        builder.Property(item => item.Version).IsConcurrencyToken();
        // not unique: two items change places in one transaction
        builder.HasIndex(item => new { item.Meeting, item.Number });
        builder.HasIndex(item => item.Case);
        builder.HasOne<ReviewMeeting>().WithMany().HasForeignKey(item => item.Meeting).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(item => item.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeclaredVoteMapping : IEntityTypeConfiguration<DeclaredVote>
{
    public void Configure(EntityTypeBuilder<DeclaredVote> builder)
    {
        builder.ToTable("meeting_votes", table =>
        {
            table.HasCheckConstraint("declared_votes_add_up", "\"Agree\" + \"Against\" + \"Abstain\" = \"Present\"");
            table.HasCheckConstraint("declared_votes_are_counts", "\"Agree\" >= 0 AND \"Against\" >= 0 AND \"Abstain\" >= 0 AND \"Recused\" >= 0 AND \"Present\" + \"Recused\" <= \"Members\"");
        });
        builder.HasKey(vote => new { vote.Meeting, vote.Case });
        builder.HasOne<AgendaItem>().WithOne().HasForeignKey<DeclaredVote>(vote => new { vote.Meeting, vote.Case }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GroupReportMapping : IEntityTypeConfiguration<GroupReport>
{
    public void Configure(EntityTypeBuilder<GroupReport> builder)
    {
        builder.ToTable("meeting_reports");
        builder.HasKey(report => new { report.Meeting, report.Group, report.Item });
        builder.Property(report => report.Group).ValueGeneratedNever();
        builder.Property(report => report.Item).ValueGeneratedNever();
        builder.Property(report => report.Version).IsConcurrencyToken();
        builder.HasOne<ReviewMeeting>().WithMany().HasForeignKey(report => report.Meeting).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.WrittenBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignedMinutesMapping : IEntityTypeConfiguration<SignedMinutes>
{
    public void Configure(EntityTypeBuilder<SignedMinutes> builder)
    {
        builder.ToTable("meeting_minutes", table => table.HasCheckConstraint("minutes_are_signed_as_a_whole", "(\"SignedBy\" IS NULL) = (\"SignedAt\" IS NULL)"));
        builder.HasKey(minutes => minutes.Meeting);
        builder.Property(minutes => minutes.Version).IsConcurrencyToken();
        builder.HasOne<ReviewMeeting>().WithOne().HasForeignKey<SignedMinutes>(minutes => minutes.Meeting).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(minutes => minutes.SignedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
