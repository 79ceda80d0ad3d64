using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.HasKey(message => new { message.Person, message.Key });
        builder.HasIndex(message => new { message.Person, message.At });
        builder.HasIndex(message => message.At);
        builder.HasOne<Person>().WithMany().HasForeignKey(message => message.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(message => message.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StandIn>().WithMany().HasForeignKey(message => message.StandIn).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails");
        builder.HasKey(mail => new { mail.Person, mail.Key });
        builder.Property(mail => mail.Version).IsConcurrencyToken();
        builder.HasIndex(mail => new { mail.SentAt, mail.NextAt });
        builder.HasOne<Message>().WithOne().HasForeignKey<OutgoingMail>(mail => new { mail.Person, mail.Key }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MailAddressMapping : IEntityTypeConfiguration<MailAddress>
{
    public void Configure(EntityTypeBuilder<MailAddress> builder)
    {
        builder.ToTable("mail_addresses");
        builder.HasKey(address => address.Person);
        builder.Property(address => address.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithOne().HasForeignKey<MailAddress>(address => address.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OfficeSettingMapping : IEntityTypeConfiguration<OfficeSetting>
{
    public void Configure(EntityTypeBuilder<OfficeSetting> builder)
    {
        builder.ToTable("office_settings");
        builder.HasKey(setting => new { setting.Office, setting.Key });
        builder.Property(setting => setting.Version).IsConcurrencyToken();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(setting => setting.Office).OnDelete(DeleteBehavior.Restrict);
    }
}
