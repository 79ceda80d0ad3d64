using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class BallotKeeperMapping : IEntityTypeConfiguration<BallotKeeper>
{
    public void Configure(EntityTypeBuilder<BallotKeeper> builder)
    {
        builder.ToTable("ballot_keepers");
        builder.HasKey(keeper => new { keeper.Meeting, keeper.Seat });
        builder.Property(keeper => keeper.Version).IsConcurrencyToken();
        builder.HasIndex(keeper => new { keeper.Meeting, keeper.Person }).IsUnique();
        builder.HasOne<ReviewMeeting>().WithMany().HasForeignKey(keeper => keeper.Meeting).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(keeper => keeper.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotBoxMapping : IEntityTypeConfiguration<BallotBox>
{
    public void Configure(EntityTypeBuilder<BallotBox> builder)
    {
        builder.ToTable("ballot_boxes", table =>
            table.HasCheckConstraint("ballot_box_ends_as_its_state_says", "(\"State\" = 1) = (\"EndedAt\" IS NULL) AND (\"State\" = 3) = (\"VoidedFor\" <> '')"));
        builder.HasKey(box => box.Id);
        builder.Property(box => box.Id).ValueGeneratedNever();
        builder.Property(box => box.Version).IsConcurrencyToken();
        builder.HasIndex(box => new { box.Meeting, box.OpenedAt });
        builder.HasOne<ReviewMeeting>().WithMany().HasForeignKey(box => box.Meeting).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotShareMapping : IEntityTypeConfiguration<BallotShare>
{
    public void Configure(EntityTypeBuilder<BallotShare> builder)
    {
        builder.ToTable("ballot_shares");
        builder.HasKey(share => new { share.Box, share.Seat });
        builder.HasOne<BallotBox>().WithMany().HasForeignKey(share => share.Box).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotCaseMapping : IEntityTypeConfiguration<BallotCase>
{
    public void Configure(EntityTypeBuilder<BallotCase> builder)
    {
        builder.ToTable("ballot_cases", table => table.HasCheckConstraint(
            "ballot_count_is_of_its_voters", "(\"Hash\" IS NULL) = (\"Agree\" IS NULL) AND (\"Agree\" IS NULL OR (\"Agree\" >= 0 AND \"Against\" >= 0 AND \"Abstain\" >= 0 AND \"Agree\" + \"Against\" + \"Abstain\" <= \"Voters\"))"));
        builder.HasKey(one => new { one.Box, one.Number });
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Ignore(one => one.Tally);
        builder.HasIndex(one => one.Case);
        builder.HasOne<BallotBox>().WithMany().HasForeignKey(one => one.Box).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotMarkMapping : IEntityTypeConfiguration<BallotMark>
{
    public void Configure(EntityTypeBuilder<BallotMark> builder)
    {
        builder.ToTable("ballot_marks");
        builder.HasKey(mark => new { mark.Box, mark.Number, mark.Person });
        builder.HasOne<BallotCase>().WithMany().HasForeignKey(mark => new { mark.Box, mark.Number }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(mark => mark.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BallotPoolMapping : IEntityTypeConfiguration<BallotPool>
{
    public void Configure(EntityTypeBuilder<BallotPool> builder)
    {
        builder.ToTable("ballot_pools");
        builder.HasKey(pool => new { pool.Box, pool.Number });
        builder.HasOne<BallotCase>().WithOne().HasForeignKey<BallotPool>(pool => new { pool.Box, pool.Number }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedBallotMapping : IEntityTypeConfiguration<PublishedBallot>
{
    public void Configure(EntityTypeBuilder<PublishedBallot> builder)
    {
        builder.ToTable("ballots");
        builder.HasKey(ballot => ballot.Id);
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
        builder.HasIndex(ballot => new { ballot.Box, ballot.Number });
        builder.HasOne<BallotCase>().WithMany().HasForeignKey(ballot => new { ballot.Box, ballot.Number }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperCountMapping : IEntityTypeConfiguration<PaperCount>
{
    public void Configure(EntityTypeBuilder<PaperCount> builder)
    {
        builder.ToTable("ballot_paper_counts");
        builder.HasKey(count => new { count.Box, count.Number, count.Person });
        builder.HasOne<BallotCase>().WithMany().HasForeignKey(count => new { count.Box, count.Number }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(count => count.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
