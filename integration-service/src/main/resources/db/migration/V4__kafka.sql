-- Topics of Kafka can be integrations, too.
alter table integration
    drop constraint integration_integration_type_check,
    add constraint integration_integration_type_check
        check (integration_type in ('webhook', 'aws_sqs', 'stomp', 'kafka'));
