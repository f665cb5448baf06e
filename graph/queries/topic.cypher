// name: topics
