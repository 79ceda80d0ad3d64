using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Mappings;

internal sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

internal sealed class OrganisationIdConverter() : ValueConverter<OrganisationId, Guid>(id => id.Value, value => new OrganisationId(value));

internal sealed class NoticeIdConverter() : ValueConverter<NoticeId, Guid>(id => id.Value, value => new NoticeId(value));

internal sealed class CaseIdConverter() : ValueConverter<CaseId, Guid>(id => id.Value, value => new CaseId(value));

internal sealed class PageIdConverter() : ValueConverter<PageId, Guid>(id => id.Value, value => new PageId(value));

internal sealed class BlindIdConverter() : ValueConverter<BlindId, Guid>(id => id.Value, value => new BlindId(value));

internal sealed class TaskIdConverter() : ValueConverter<TaskId, Guid>(id => id.Value, value => new TaskId(value));

internal sealed class DocumentIdConverter() : ValueConverter<DocumentId, Guid>(id => id.Value, value => new DocumentId(value));

internal sealed class ExpertIdConverter() : ValueConverter<ExpertId, Guid>(id => id.Value, value => new ExpertId(value));

internal sealed class CommitteeIdConverter() : ValueConverter<CommitteeId, Guid>(id => id.Value, value => new CommitteeId(value));

internal sealed class DrawIdConverter() : ValueConverter<DrawId, Guid>(id => id.Value, value => new DrawId(value));

internal sealed class MeetingIdConverter() : ValueConverter<MeetingId, Guid>(id => id.Value, value => new MeetingId(value));

internal sealed class BallotBoxIdConverter() : ValueConverter<BallotBoxId, Guid>(id => id.Value, value => new BallotBoxId(value));

internal sealed class ScoreTableIdConverter() : ValueConverter<ScoreTableId, Guid>(id => id.Value, value => new ScoreTableId(value));

internal sealed class DefenceSessionIdConverter() : ValueConverter<DefenceSessionId, Guid>(id => id.Value, value => new DefenceSessionId(value));

/// <summary>Instants are UTC on both databases; SQLite forgets the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : ThrowNotUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime ThrowNotUtc(DateTime value) => throw new InvalidOperationException($"{value:O} is not UTC.");
}
