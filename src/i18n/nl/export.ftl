### export
